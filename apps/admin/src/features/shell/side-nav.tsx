"use client";

import { pickText } from "@mizan/contracts/pick-text";
import { IconButton } from "@mizan/ui/button";
import { cn } from "@mizan/ui/cn";
import { Mirrored } from "@mizan/ui/mirrored";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useStore } from "@/lib/store";
import { useLanguage } from "@/lib/use-formats";
import { NavLinks } from "./nav-links";

/** The side navigation, 232 px or a rail of 56; on a phone it opens from the top bar instead. */
export function SideNav({ narrow, onToggle }: { narrow: boolean; onToggle: () => void }) {
  const t = useTranslations("nav");
  const store = pickText(useStore().name, useLanguage());
  return (
    <nav
      aria-label={t("label")}
      className={cn(
        "sticky top-0 row-span-2 flex h-dvh flex-col gap-2 overflow-y-auto border-e border-border bg-surface-2 pb-3 max-lg:hidden",
        narrow ? "px-2" : "px-3",
      )}
    >
      <p
        className={cn(
          "flex h-[52px] shrink-0 items-center font-heading text-h2",
          narrow ? "justify-center" : "px-3",
        )}
      >
        {narrow ? (
          <span
            aria-hidden
            className="flex size-8 items-center justify-center rounded-sm bg-brand text-on-brand"
          >
            {[...store][0]}
          </span>
        ) : (
          <bdi className="truncate">{store}</bdi>
        )}
      </p>
      <NavLinks narrow={narrow} />
      <div className={cn("mt-auto flex", narrow ? "justify-center" : "justify-end")}>
        <IconButton
          size="sm"
          label={t(narrow ? "expand" : "collapse")}
          aria-expanded={!narrow}
          icon={
            <Mirrored>{narrow ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}</Mirrored>
          }
          onClick={onToggle}
        />
      </div>
    </nav>
  );
}
