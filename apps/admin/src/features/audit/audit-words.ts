"use client";

import type { AuditEntry } from "@mizan/contracts/audit";
import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** The actions that have words; others are shown by their name in the log. */
const actions = [
  "product.created",
  "product.updated",
  "product.status_changed",
  "product.deleted",
  "category.created",
  "category.updated",
  "category.deleted",
  "unit.created",
  "unit.updated",
  "stock.adjusted",
  "stock.received",
  "stock.policy_set",
  "order.placed",
  "order.status_changed",
  "customer.created",
  "customer.updated",
  "settings.updated",
  "api_key.created",
  "api_key.revoked",
] as const;

/** Says what was done, in the page's language. */
export function useActionName() {
  const t = useTranslations("audit.actions");
  return useCallback(
    (action: string): string => {
      const known = actions.find((candidate) => candidate === action);
      return known ? t(known) : action;
    },
    [t],
  );
}

/** The fields that an entry says were changed. */
export const changedNames = ({ before, after }: Pick<AuditEntry, "before" | "after">): string[] => [
  ...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]),
];
