"use client";

import { cn } from "@mizan/ui/cn";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { NearLink } from "@/components/near-link";
import { useProfile } from "@/lib/store";
import { allowedEntries, isCurrent } from "./nav-entries";

interface NavLinksProps {
  /** Only pictures; the words are read out and shown as tooltips. */
  narrow?: boolean;
  onFollow?: () => void;
}

/** Links to the pages that this person may open. */
export function NavLinks({ narrow = false, onFollow }: NavLinksProps) {
  const t = useTranslations("nav");
  const profile = useProfile();
  const pathname = usePathname();
  return (
    <ul className="flex flex-col gap-0.5">
      {allowedEntries(profile).map((entry) => {
        const current = isCurrent(entry, pathname);
        const Icon = entry.icon;
        return (
          <li key={entry.id}>
            <NearLink
              href={entry.href}
              onClick={onFollow}
              aria-current={current ? "page" : undefined}
              title={narrow ? t(entry.id) : undefined}
              className={cn(
                "flex h-9 items-center gap-3 rounded-sm px-3 transition-colors duration-press",
                current
                  ? "bg-brand-soft font-medium text-brand-text"
                  : "text-text-2 hover:bg-sunken hover:text-text",
                narrow && "justify-center px-0",
              )}
            >
              <Icon aria-hidden className="size-5" />
              <span className={narrow ? "sr-only" : "truncate"}>{t(entry.id)}</span>
            </NearLink>
          </li>
        );
      })}
    </ul>
  );
}
