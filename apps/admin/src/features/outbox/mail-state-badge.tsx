"use client";

import type { MailState } from "@mizan/contracts/mail";
import { StatusBadge, type Tone } from "@mizan/ui/badge";
import { useTranslations } from "next-intl";

const toneOf: Record<MailState, Tone> = {
  queued: "info",
  sending: "info",
  sent: "ok",
  failed: "bad",
  kept: "mute",
};

export function MailStateBadge({ state }: { state: MailState }) {
  const t = useTranslations("outbox.states");
  return <StatusBadge tone={toneOf[state]}>{t(state)}</StatusBadge>;
}
