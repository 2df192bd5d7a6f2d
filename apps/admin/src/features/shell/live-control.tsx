"use client";

import { IconButton } from "@mizan/ui/button";
import { LiveChip } from "@mizan/ui/live-chip";
import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLive } from "@/features/live/live-events";

/** Whether the page keeps itself up to date, and the button that makes it stand still. */
export function LiveControl() {
  const t = useTranslations("shell");
  const { state, held, togglePause } = useLive();
  const labels = {
    live: t("live"),
    reconnecting: t("reconnecting"),
    paused: held > 0 ? t("pausedHeld", { count: held }) : t("paused"),
  };
  const paused = state === "paused";
  return (
    <div className="flex items-center gap-1">
      <LiveChip
        state={state}
        labels={labels}
        className="max-sm:w-2.5 max-sm:overflow-hidden whitespace-nowrap"
      />
      <IconButton
        size="sm"
        label={t(paused ? "resume" : "pause", { state: labels[state] })}
        icon={paused ? <Play aria-hidden /> : <Pause aria-hidden />}
        aria-pressed={paused}
        onClick={togglePause}
      />
    </div>
  );
}
