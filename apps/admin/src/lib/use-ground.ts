"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { keepChanges } from "./keep-changes";
import { problemOf } from "./problem";
import { useProblemText } from "./problem-text";

/**
 * Keeps a form on the newest stored version, with my unsaved changes on top, whether it came by an event or after a
 * refused save; the next save is then a change of that version.
 *
 * Shape  says why a save was refused, with what became of a conflict.
 */
export function useGround<Values extends FieldValues>(
  { reset, getValues }: Pick<UseFormReturn<Values>, "reset" | "getValues">,
  version: number | undefined,
  stored: Values,
): (error: unknown) => string {
  const t = useTranslations("errors");
  const problemText = useProblemText();
  const ground = useRef({ version, stored });
  useEffect(() => {
    if (version === ground.current.version) return;
    const before = ground.current.stored;
    ground.current = { version, stored };
    const merged = keepChanges(before, getValues(), stored);
    reset(stored);
    reset(merged, { keepDefaultValues: true });
  });
  return useCallback(
    (error) => (problemOf(error).code === "PRECONDITION_FAILED" ? t("conflictKept") : problemText(error)),
    [t, problemText],
  );
}
