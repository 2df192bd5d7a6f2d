"use client";

import { Timeline, TimelineItem } from "@mizan/ui/timeline";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Failure } from "@/components/failure";
import { Section } from "@/components/section";
import { Ago } from "@/components/when";
import { useActionName, useChangedFields } from "@/features/audit/audit-words";
import { useTRPC } from "@/lib/trpc";

/** The last changes of a product: who, when, which fields. */
export function ProductHistory({ id }: { id: string }) {
  const t = useTranslations("products");
  const trpc = useTRPC();
  const actionName = useActionName();
  const changedFields = useChangedFields();
  const { data, error, refetch } = useQuery(
    trpc.audit.list.queryOptions({ subjectType: "Product", subjectId: id, limit: 10 }),
  );
  return (
    <Section title={t("history")}>
      {error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : data?.total === 0 ? (
        <p className="text-text-2">{t("noHistory")}</p>
      ) : (
        <Timeline label={t("history")}>
          {data?.data.map((entry) => (
            <TimelineItem key={entry.id} title={actionName(entry.action)} time={<Ago at={entry.at} />}>
              {entry.actorName && <p>{entry.actorName}</p>}
              <p>{changedFields(entry)}</p>
            </TimelineItem>
          ))}
        </Timeline>
      )}
    </Section>
  );
}
