"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { problemOf } from "./problem";
import { useFormats } from "./use-formats";

/** Says in the page's language why the API refused: by the finer reason where we have words for it, else by the code. */
export function useProblemText() {
  const t = useTranslations();
  const { quantity } = useFormats();
  return useCallback(
    (error: unknown): string => {
      const { code, reason, details } = problemOf(error);
      if (reason === "stock.short") {
        return t("reasons.stock.short", { available: quantity(String(details.available ?? "0")) });
      }
      const key = `reasons.${reason}`;
      return hasReason(t, key) ? t(key) : t(`errors.${code}`);
    },
    [t, quantity],
  );
}

type Translate = ReturnType<typeof useTranslations<never>>;
type ReasonKey = Extract<Parameters<Translate>[0], `reasons.${string}`>;

const hasReason = (t: Translate, key: string): key is ReasonKey => t.has(key as ReasonKey);
