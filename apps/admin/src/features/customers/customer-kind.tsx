"use client";

import type { Customer } from "@mizan/contracts/customers";
import { StatusBadge } from "@mizan/ui/badge";
import { useTranslations } from "next-intl";

/** Whether a customer has an account, ordered as a guest, or is blocked. */
export function CustomerKind({ customer }: { customer: Pick<Customer, "isActive" | "isGuest"> }) {
  const t = useTranslations("customers");
  if (!customer.isActive) return <StatusBadge tone="bad">{t("inactive")}</StatusBadge>;
  return customer.isGuest ? (
    <StatusBadge tone="mute">{t("guest")}</StatusBadge>
  ) : (
    <StatusBadge tone="ok">{t("registered")}</StatusBadge>
  );
}
