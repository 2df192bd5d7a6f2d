"use client";

import { Button } from "@mizan/ui/button";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface SaveBarProps {
  /** What a save would write, in words. */
  summary: ReactNode;
  saveLabel: string;
  saving: boolean;
  /** Leave out where there is nothing to go back to. */
  onDiscard?: () => void;
}

/** Stays at the foot of a form while something in it is unsaved. Toasts stand above it (globals.css). */
export function SaveBar({ summary, saveLabel, saving, onDiscard }: SaveBarProps) {
  const t = useTranslations("action");
  return (
    <section
      aria-label={saveLabel}
      data-save-bar=""
      className="sticky bottom-0 z-sticky -mx-4 mt-4 -mb-5 flex flex-wrap items-center gap-2 border-t border-border bg-surface px-4 py-2.5 sm:-mx-6 sm:px-6"
    >
      <p role="status" className="min-w-0 flex-1 basis-48 text-text-2">
        {summary}
      </p>
      {onDiscard && (
        <Button variant="quiet" onClick={onDiscard} disabled={saving}>
          {t("discard")}
        </Button>
      )}
      <Button type="submit" variant="primary" loading={saving} aria-keyshortcuts="Meta+S Control+S">
        {saveLabel}
      </Button>
    </section>
  );
}
