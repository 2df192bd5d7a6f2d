"use client";

import type { AuditEntry } from "@mizan/contracts/audit";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";

type Translate = ReturnType<typeof useTranslations<"audit">>;
type Key = Parameters<Translate>[0];

/** Whether there are words for it: what is recorded may be newer than this app. */
const hasWords = (t: Translate, key: string): key is Key => t.has(key as Key);

/** Says what was done, in the page's language. */
export function useActionName() {
  const t = useTranslations("audit");
  return useCallback(
    (action: string): string => {
      const key = `actions.${action}`;
      return hasWords(t, key) ? t(key) : t("actions.other");
    },
    [t],
  );
}

/** Every action that there are words for, by its word. */
export function useKnownActions(): { value: string; label: string }[] {
  const t = useTranslations("audit");
  const locale = useLocale();
  const messages = useMessages();
  return useMemo(() => {
    return Object.entries(messages.audit.actions)
      .flatMap(([subject, actions]) =>
        typeof actions === "object" ? Object.keys(actions).map((action) => `${subject}.${action}`) : [],
      )
      .flatMap((action) => {
        const key = `actions.${action}`;
        return hasWords(t, key) ? [{ value: action, label: t(key) }] : [];
      })
      .sort((one, other) => one.label.localeCompare(other.label, locale));
  }, [t, locale, messages]);
}

/** Says which field it is, in the page's language. */
export function useFieldName() {
  const t = useTranslations("audit");
  return useCallback(
    (field: string): string => {
      const key = `fields.${field}`;
      return hasWords(t, key) ? t(key) : t("fields.other");
    },
    [t],
  );
}

/** Lists the fields that an entry says were changed, in the page's language. */
export function useChangedFields() {
  const fieldName = useFieldName();
  const t = useTranslations("audit");
  return useCallback(
    (entry: Pick<AuditEntry, "before" | "after">): string =>
      [...new Set(changedNames(entry).map(fieldName))].join(t("comma")),
    [fieldName, t],
  );
}

/** The fields that an entry says were changed. */
export const changedNames = ({ before, after }: Pick<AuditEntry, "before" | "after">): string[] => [
  ...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]),
];
