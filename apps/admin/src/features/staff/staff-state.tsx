"use client";

import type { StaffMember } from "@mizan/contracts/staff";
import { StatusBadge } from "@mizan/ui/badge";
import { useNow, useTranslations } from "next-intl";

/** Where an account stands: open, waiting for its holder, its invitation run out, or closed. */
export function StaffState({ member }: { member: StaffMember }) {
  const t = useTranslations("staff.states");
  const now = useNow();
  if (!member.isActive) return <StatusBadge tone="mute">{t("closed")}</StatusBadge>;
  if (member.hasJoined) return <StatusBadge tone="ok">{t("active")}</StatusBadge>;
  const holds = member.invitedUntil !== null && Date.parse(member.invitedUntil) > now.getTime();
  return <StatusBadge tone={holds ? "info" : "warn"}>{t(holds ? "invited" : "lapsed")}</StatusBadge>;
}
