"use client";

import type { AuditEntry } from "@mizan/contracts/audit";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { inferParserType } from "nuqs/server";
import { FilterSelect } from "@/components/filter-select";
import { useTRPC } from "@/lib/trpc";
import type { auditListParams } from "./audit-list-params";
import { auditSubjects } from "./audit-subjects";
import { useKnownActions } from "./audit-words";

type Params = inferParserType<typeof auditListParams>;

interface AuditFiltersProps {
  params: Params;
  /** The entries on the page: they know the name of somebody who is in no list. */
  shown: readonly AuditEntry[];
  onChange: (change: Partial<Params>) => void;
}

/** By whom, what, about what and when. */
export function AuditFilters({ params, shown, onChange }: AuditFiltersProps) {
  const t = useTranslations("audit");
  const trpc = useTRPC();
  const { data: actors = [] } = useQuery(trpc.audit.actors.queryOptions());
  const actions = useKnownActions();
  const people = actors.map(({ id, name }) => ({ value: id, label: name }));
  if (params.actor !== null && !people.some(({ value }) => value === params.actor)) {
    const known = shown.find(({ actorId }) => actorId === params.actor);
    people.push({ value: params.actor, label: known?.actorName ?? t("somebody") });
  }
  return (
    <>
      <FilterSelect
        label={t("who")}
        value={params.actor}
        options={people}
        onChange={(actor) => onChange({ actor })}
      />
      <FilterSelect
        label={t("subject")}
        value={params.subject}
        options={auditSubjects.map((value) => ({ value, label: t(`subjects.${value}`) }))}
        onChange={(subject) => onChange({ subject })}
      />
      <FilterSelect
        label={t("action")}
        value={params.action}
        options={actions}
        onChange={(action) => onChange({ action })}
      />
      {(["from", "to"] as const).map((edge) => (
        <Field key={edge} label={t(edge)} className="flex-row items-center gap-1.5">
          <Input
            type="date"
            className="h-control-sm w-auto px-2 text-small"
            value={params[edge] ?? ""}
            onChange={(event) => onChange({ [edge]: event.target.value || null })}
          />
        </Field>
      ))}
    </>
  );
}
