"use client";

import type { ProductStock, StockLevel } from "@mizan/contracts/inventory";
import { toMilli } from "@mizan/contracts/quantity-arithmetic";
import { Button } from "@mizan/ui/button";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Localized } from "@/components/localized";
import { Qty } from "@/components/price";
import { Section } from "@/components/section";
import { useCan } from "@/lib/store";
import { PolicySheet } from "./policy-sheet";

/** The stock in each place with its policy, and over all of them. */
export function StockPlaces({ stock }: { stock: ProductStock }) {
  const { unitSymbol } = stock;
  const t = useTranslations("inventory");
  const mayWrite = useCan("inventory:write");
  const [editing, setEditing] = useState<StockLevel | null>(null);
  return (
    <div className="flex flex-col gap-4 max-wide:order-first">
      <Section title={t("total")}>
        <RuledList>
          <RuledRow label={t("onHand")}>
            <Qty value={stock.onHand} unit={unitSymbol} />
          </RuledRow>
          <RuledRow label={t("reserved")}>
            <Qty value={stock.reserved} unit={unitSymbol} />
          </RuledRow>
          <RuledRow label={t("available")} total>
            <Qty value={stock.available} unit={unitSymbol} />
          </RuledRow>
        </RuledList>
      </Section>
      {stock.locations.map((level) => (
        <Section
          key={level.locationId}
          title={<Localized text={level.locationName} />}
          actions={
            mayWrite && (
              <Button size="sm" onClick={() => setEditing(level)}>
                {t("policy")}
              </Button>
            )
          }
        >
          <RuledList>
            <RuledRow label={t("onHand")}>
              <Qty value={level.onHand} />
            </RuledRow>
            <RuledRow label={t("reserved")}>
              <Qty value={level.reserved} />
            </RuledRow>
            {toMilli(level.safety) > 0 && (
              <RuledRow label={t("safety")}>
                <Qty value={level.safety} />
              </RuledRow>
            )}
            {toMilli(level.backorderLimit) > 0 && (
              <RuledRow label={t("backorder")}>
                <Qty value={level.backorderLimit} />
              </RuledRow>
            )}
            {toMilli(level.shortfall) > 0 && (
              <RuledRow label={t("shortfall")}>
                <Qty value={level.shortfall} className="text-status-bad-text" />
              </RuledRow>
            )}
            <RuledRow label={t("available")} total>
              <Qty value={level.available} unit={unitSymbol} />
            </RuledRow>
          </RuledList>
        </Section>
      ))}
      <PolicySheet
        productId={stock.productId}
        level={editing}
        unitSymbol={unitSymbol}
        onClose={() => setEditing(null)}
      />
    </div>
  );
}
