"use client";

import { pickText } from "@mizan/contracts/pick-text";
import { Button } from "@mizan/ui/button";
import { toast } from "@mizan/ui/toaster";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { When } from "@/components/when";
import { useLive } from "@/features/live/live-events";
import { useProfile, useStore } from "@/lib/store";
import { useLanguage } from "@/lib/use-formats";

/** While an operator is in another company, over every page: in which, until when, and the way back. */
export function VisitBanner() {
  const t = useTranslations("companies");
  const tErrors = useTranslations("errors");
  const { hangUp, dial } = useLive();
  const { visit } = useProfile();
  const { name } = useStore();
  const language = useLanguage();
  const [leaving, setLeaving] = useState(false);
  if (visit === null) return null;
  const leave = async () => {
    setLeaving(true);
    hangUp();
    const answer = await fetch("/api/visit", { method: "DELETE" }).catch(() => null);
    // Everything that is remembered here is of the other company.
    if (answer?.ok) return window.location.assign("/companies");
    dial();
    setLeaving(false);
    toast.error(tErrors("UNAVAILABLE"));
  };
  return (
    <section
      aria-label={t("visit")}
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-status-warn-edge bg-status-warn px-4 py-2.5 text-status-warn-text"
    >
      <p className="min-w-0 flex-1 basis-64">
        {t.rich("visiting", {
          name: () => <bdi className="font-medium">{pickText(name, language)}</bdi>,
          until: () => <When at={visit.until} style="time" />,
        })}
      </p>
      <Button
        size="sm"
        icon={<Undo2 aria-hidden className="rtl:-scale-x-100" />}
        loading={leaving}
        onClick={() => void leave()}
      >
        {t("goBack", { company: visit.homeSlug })}
      </Button>
    </section>
  );
}
