"use client";

import type { TodayOverview } from "@mizan/contracts/orders";
import { StatusShape } from "@mizan/ui/badge";
import { cn } from "@mizan/ui/cn";
import { EmptyState } from "@mizan/ui/empty-state";
import { Mirrored } from "@mizan/ui/mirrored";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { NearLink } from "@/components/near-link";
import { Section } from "@/components/section";
import { useFormats } from "@/lib/use-formats";

type Need = keyof TodayOverview["needs"];

/** Each kind of need with the list that shows it; the urgent ones are marked. */
const needLinks: { need: Need; href: string; urgent?: boolean }[] = [
  { need: "late", href: "/orders?sort=oldest&need=late", urgent: true },
  { need: "pending", href: "/orders?status=pending" },
  { need: "toShip", href: "/orders?sort=oldest&need=toShip" },
  { need: "outOfStock", href: "/inventory?state=out", urgent: true },
  { need: "lowStock", href: "/inventory?state=low" },
];

/** What waits for somebody; a need of nobody, or of what the reader may not see, is not shown. */
export function NeedsYou({ needs }: { needs: TodayOverview["needs"] }) {
  const t = useTranslations("today");
  const { number } = useFormats();
  const shown = needLinks.flatMap((link) => {
    const count = needs[link.need] ?? 0;
    return count > 0 ? [{ ...link, count }] : [];
  });
  return (
    <Section title={t("needs")} flush className="wide:col-span-2">
      {shown.length === 0 ? (
        <EmptyState kind="done" title={t("calm")} />
      ) : (
        <ul className="flex flex-wrap">
          {shown.map(({ need, href, urgent, count }) => (
            <li key={need} className="grow basis-48 border-border last:border-0 max-sm:border-b sm:border-e">
              <NearLink href={href} className="group flex items-center gap-3 px-4 py-3 hover:bg-surface-2">
                <span className="text-h1 figures">{number(count)}</span>
                <span
                  className={cn("flex items-center gap-1.5", urgent ? "text-status-bad-text" : "text-text-2")}
                >
                  {urgent && <StatusShape shape="triangle" />}
                  {t(need, { count })}
                </span>
                <Mirrored className="ms-auto text-text-3">
                  <ChevronRight aria-hidden />
                </Mirrored>
              </NearLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
