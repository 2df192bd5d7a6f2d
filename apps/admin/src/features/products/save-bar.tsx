"use client";

import { Button } from "@mizan/ui/button";
import { useTranslations } from "next-intl";
import type { ProductField } from "./product-form";
import { useChangeWords } from "./use-change-words";

interface SaveBarProps {
  changed: readonly ProductField[];
  isNew: boolean;
  saving: boolean;
  onDiscard: () => void;
}

/** Stays at the foot while something is unsaved, and says what a save would write. */
export function SaveBar({ changed, isNew, saving, onDiscard }: SaveBarProps) {
  const t = useTranslations();
  const changeWords = useChangeWords();
  if (changed.length === 0 && !isNew) return null;
  return (
    <section
      aria-label={t("action.save")}
      className="fixed inset-x-0 bottom-0 z-float border-t border-border bg-surface shadow-float"
    >
      <div className="mx-auto flex max-w-[1440px] flex-wrap items-center gap-2 px-4 py-2.5 sm:px-6">
        <p role="status" className="min-w-0 flex-1 basis-48 text-text-2">
          {changed.length > 0 &&
            t("products.changes", { count: changed.length, fields: changeWords(changed) })}
        </p>
        {changed.length > 0 && (
          <Button variant="quiet" onClick={onDiscard} disabled={saving}>
            {t("action.discard")}
          </Button>
        )}
        <Button type="submit" variant="primary" loading={saving} aria-keyshortcuts="Meta+S Control+S">
          {isNew ? t("products.create") : t("action.save")}
        </Button>
      </div>
    </section>
  );
}
