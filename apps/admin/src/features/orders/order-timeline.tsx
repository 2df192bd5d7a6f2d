"use client";

import type { Order } from "@mizan/contracts/orders";
import { UserText } from "@mizan/ui/bdi";
import { Timeline, TimelineItem } from "@mizan/ui/timeline";
import { useTranslations } from "next-intl";
import { Section } from "@/components/section";
import { orderStatusLook } from "@/components/status-badges";
import { When } from "@/components/when";

/** Every step of the order, the newest first. */
export function OrderTimeline({ order }: { order: Order }) {
  const t = useTranslations();
  return (
    <Section title={t("orders.timeline")}>
      <Timeline label={t("orders.timeline")}>
        {[...order.timeline].reverse().map((step) => (
          <TimelineItem
            key={step.seq}
            {...orderStatusLook(step.to)}
            title={step.from === null ? t("orders.placedStep") : t(`status.order.${step.to}`)}
            time={<When at={step.at} />}
          >
            {step.actorName && <p>{t("orders.by", { name: step.actorName })}</p>}
            {step.note && (
              <p>
                <UserText>{step.note}</UserText>
              </p>
            )}
          </TimelineItem>
        ))}
      </Timeline>
    </Section>
  );
}
