"use client";

import type { ApiKey } from "@mizan/contracts/api-keys";
import { Button } from "@mizan/ui/button";
import { EmptyState } from "@mizan/ui/empty-state";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/page-header";
import { RecordPending } from "@/components/record-pending";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { ApiKeyCard } from "./api-key-card";
import { isInForce, stateOf } from "./api-key-state";
import { CreateKeySheet } from "./create-key-sheet";
import { USAGE_DAYS } from "./usage-days";

const environments = ["live", "test"] as const;

/** What integrators sign in with: the keys in force by environment, and those that ended. */
export function ApiKeysPage() {
  const t = useTranslations("apiKeys");
  const trpc = useTRPC();
  const mayWrite = useCan("api_keys:write");
  const now = useNow();
  const [creating, setCreating] = useState(false);
  const { data: keys, error, refetch } = useQuery(trpc.apiKeys.list.queryOptions());
  const usage = useQuery(trpc.apiKeys.usage.queryOptions({ days: USAGE_DAYS }));
  if (!keys) return <RecordPending error={error} retry={refetch} />;

  const create = mayWrite && (
    <Button variant="primary" icon={<Plus aria-hidden />} onClick={() => setCreating(true)}>
      {t("new")}
    </Button>
  );
  const inForce = keys.filter((key) => isInForce(stateOf(key, now)));
  const ended = keys.filter((key) => !isInForce(stateOf(key, now)));
  const cards = (some: ApiKey[]) => (
    <ul className="grid gap-4 wide:grid-cols-2">
      {some.map((key) => (
        <li key={key.id} className="min-w-0">
          <ApiKeyCard
            apiKey={key}
            usage={usage.data?.find(({ apiKeyId }) => apiKeyId === key.id)?.days ?? null}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <PageHeader title={t("title")} actions={keys.length > 0 && create} />
      {keys.length === 0 && (
        <EmptyState kind="first" title={t("emptyTitle")} description={t("emptyText")} action={create} />
      )}
      <div className="flex flex-col gap-6">
        {environments.map((environment) => {
          const some = inForce.filter((key) => key.environment === environment);
          return (
            some.length > 0 && (
              <section key={environment} aria-labelledby={`keys-${environment}`}>
                <h2 id={`keys-${environment}`} className="font-heading text-h2">
                  {t(`environments.${environment}`)}
                </h2>
                <p className="pb-3 text-small text-text-3">{t(`environmentHelp.${environment}`)}</p>
                {cards(some)}
              </section>
            )
          );
        })}
        {ended.length > 0 && (
          <details>
            <summary className="cursor-pointer pb-3 text-text-2">
              {t("ended", { count: ended.length })}
            </summary>
            {cards(ended)}
          </details>
        )}
      </div>
      <CreateKeySheet open={creating} onClose={() => setCreating(false)} />
    </>
  );
}
