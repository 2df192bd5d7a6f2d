"use client";

import type { StockException } from "@mizan/contracts/inventory";
import { toMilli } from "@mizan/contracts/quantity-arithmetic";
import { StatusShape } from "@mizan/ui/badge";
import { Button } from "@mizan/ui/button";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Localized } from "@/components/localized";
import { Qty } from "@/components/price";
import { Section } from "@/components/section";
import { Ago } from "@/components/when";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { SettleSheet } from "./settle-sheet";

/** Where more is promised than is there; nothing when that is nowhere. */
export function StockExceptions() {
  const t = useTranslations("inventory");
  const trpc = useTRPC();
  const mayWrite = useCan("inventory:write");
  const [settling, setSettling] = useState<StockException | null>(null);
  const { data } = useQuery(trpc.inventory.exceptions.queryOptions());
  if (!data || data.length === 0) return null;
  return (
    <Section title={t("exceptions")} help={t("exceptionsHelp")} flush className="mb-4">
      <ul>
        {data.map((exception) => (
          <li
            key={exception.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-border border-b px-4 py-2.5 last:border-0"
          >
            <span className="flex items-center gap-1.5 text-status-bad-text">
              <StatusShape shape="triangle" />
              <Missing exception={exception} />
            </span>
            <Link href={`/inventory/${exception.productId}`} className="font-semibold hover:underline">
              <Localized text={exception.productName} />
            </Link>
            <span className="text-text-2">
              <Localized text={exception.locationName} />
            </span>
            <span className="text-small text-text-3">
              {t(`kinds.${exception.kind}`)} · <Ago at={exception.raisedAt} />
            </span>
            {mayWrite && (
              <Button size="sm" className="ms-auto" onClick={() => setSettling(exception)}>
                {t("settle")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <SettleSheet exception={settling} onClose={() => setSettling(null)} />
    </Section>
  );
}

/** What is missing now; somebody may have found some of it since. */
function Missing({ exception }: { exception: StockException }) {
  const t = useTranslations("inventory");
  const { quantity, missing, unitSymbol } = exception;
  return (
    <>
      {t("shortfall")}{" "}
      <Qty value={toMilli(missing) < toMilli(quantity) ? missing : quantity} unit={unitSymbol} />
    </>
  );
}
