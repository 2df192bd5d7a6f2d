"use client";

import { UserText } from "@mizan/ui/bdi";
import { Button } from "@mizan/ui/button";
import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Localized } from "@/components/localized";
import { useProfile } from "@/lib/store";
import { lookAs } from "./look-as";

/** Over every page while the shop is looked at as a role: as which, that changes are real, and the way back. */
export function ViewAsBanner() {
  const t = useTranslations("viewAs");
  const { viewAs } = useProfile();
  const [leaving, setLeaving] = useState(false);
  if (!viewAs) return null;
  const leave = () => {
    setLeaving(true);
    void lookAs(null, "/users/roles");
  };
  return (
    <section
      aria-label={t("label")}
      data-print="hide"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-status-warn-edge bg-status-warn px-4 py-2 text-status-warn-text sm:px-6 lg:col-start-2"
    >
      <Eye aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1 basis-60">
        {t.rich("text", {
          role: () => (
            <UserText className="font-semibold">
              <Localized text={viewAs.name} />
            </UserText>
          ),
        })}
      </p>
      <Button size="sm" loading={leaving} onClick={leave}>
        {t("leave")}
      </Button>
    </section>
  );
}
