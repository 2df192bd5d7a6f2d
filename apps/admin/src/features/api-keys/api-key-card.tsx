"use client";

import type { ApiKey, ApiKeyUsage } from "@mizan/contracts/api-keys";
import { StatusBadge, type Tone } from "@mizan/ui/badge";
import { Code, UserText } from "@mizan/ui/bdi";
import { useNow, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Ago, When } from "@/components/when";
import { useCan } from "@/lib/store";
import { useFormats } from "@/lib/use-formats";
import { ApiKeyActions } from "./api-key-actions";
import { type ApiKeyState, isInForce, stateOf } from "./api-key-state";
import { FormerSecret } from "./former-secret";
import { ScopeWords } from "./scope-words";
import { UsageChart } from "./usage-chart";

const toneOf: Record<ApiKeyState, Tone> = { active: "ok", rotating: "info", expired: "mute", revoked: "bad" };

interface ApiKeyCardProps {
  apiKey: ApiKey;
  /** Null while it is not known. */
  usage: ApiKeyUsage["days"] | null;
}

/** One key: what it may do, from where, how often, until when, and how it was used. */
export function ApiKeyCard({ apiKey, usage }: ApiKeyCardProps) {
  const t = useTranslations("apiKeys");
  const { number } = useFormats();
  const state = stateOf(apiKey, useNow());
  const mayWrite = useCan("api_keys:write");
  const { environment, prefix, lastFour, allowedAddresses, requestsPerMinute } = apiKey;
  return (
    <article className="flex h-full flex-col gap-4 rounded-md border border-border bg-surface p-4">
      <header className="flex items-start gap-2">
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <div className="flex flex-wrap items-center gap-2">
            <h3 className="min-w-0 break-words font-medium">
              <UserText>{apiKey.name}</UserText>
            </h3>
            <StatusBadge tone={toneOf[state]}>{t(`states.${state}`)}</StatusBadge>
          </div>
          <Code className="self-start break-all text-text-2">{`mz_${environment}_${prefix}_…${lastFour}`}</Code>
        </div>
        {mayWrite && isInForce(state) && <ApiKeyActions apiKey={apiKey} usage={usage} />}
      </header>
      {state === "rotating" && apiKey.former && <FormerSecret apiKey={apiKey} former={apiKey.former} />}
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <Fact label={t("may")} wide>
          <ScopeWords scopes={apiKey.scopes} />
        </Fact>
        <Fact label={t("from")} wide>
          {allowedAddresses.length === 0
            ? t("everywhere")
            : allowedAddresses.map((range) => (
                <Code key={range} className="me-3 inline-block">
                  {range}
                </Code>
              ))}
        </Fact>
        <Fact label={t("limit")}>
          {requestsPerMinute === null
            ? t("limitDefault")
            : t("limitOwn", { count: number(requestsPerMinute) })}
        </Fact>
        <Fact label={t(state === "revoked" ? "revoked" : "expires")}>
          <EndOf apiKey={apiKey} />
        </Fact>
        <Fact label={t("lastUsed")}>
          {apiKey.lastUsedAt === null ? t("neverUsed") : <Ago at={apiKey.lastUsedAt} />}
        </Fact>
        <Fact label={t("made")}>
          <When at={apiKey.createdAt} style="date" />
          {apiKey.madeBy !== null && (
            <>
              {" · "}
              <UserText>{apiKey.madeBy}</UserText>
            </>
          )}
        </Fact>
      </dl>
      {usage && <UsageChart days={usage} name={apiKey.name} />}
    </article>
  );
}

function EndOf({ apiKey: { revokedAt, expiresAt } }: Pick<ApiKeyCardProps, "apiKey">) {
  const t = useTranslations("apiKeys");
  const end = revokedAt ?? expiresAt;
  return end === null ? t("never") : <When at={end} style="date" />;
}

function Fact({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? "min-w-0 sm:col-span-2" : "min-w-0"}>
      <dt className="text-small text-text-3">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
