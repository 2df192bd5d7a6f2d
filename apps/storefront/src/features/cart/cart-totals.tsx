import type { Currency } from "@mizan/contracts/money";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { useTranslations } from "next-intl";
import { Money } from "@/features/format/money";

/** The sums of a cart or of an order. Units: minor units of `currency`. */
export interface Totals {
  currency: Currency;
  taxIncluded: boolean;
  subtotalMinor: number;
  discountMinor: number;
  deliveryFeeMinor: number;
  taxMinor: number;
  totalMinor: number;
}

/** What it comes to, as on a receipt: a ruled line from each word to its figure. */
export function CartTotals({ totals, isPending }: { totals: Totals; isPending?: boolean }) {
  const t = useTranslations("cart");
  const { currency } = totals;
  const amount = (minor: number) => <Money minor={minor} currency={currency} />;
  return (
    <RuledList aria-busy={isPending} className={isPending ? "opacity-60" : undefined}>
      <RuledRow label={t("subtotal")}>{amount(totals.subtotalMinor)}</RuledRow>
      {totals.discountMinor > 0 && <RuledRow label={t("discount")}>−{amount(totals.discountMinor)}</RuledRow>}
      <RuledRow label={t("delivery")}>
        {totals.deliveryFeeMinor === 0 ? t("free") : amount(totals.deliveryFeeMinor)}
      </RuledRow>
      {!totals.taxIncluded && totals.taxMinor > 0 && (
        <RuledRow label={t("taxAdded")}>{amount(totals.taxMinor)}</RuledRow>
      )}
      <RuledRow label={t("total")} total>
        {amount(totals.totalMinor)}
      </RuledRow>
      {totals.taxIncluded && totals.taxMinor > 0 && (
        <RuledRow label={t("taxIncluded")} className="text-small">
          {amount(totals.taxMinor)}
        </RuledRow>
      )}
    </RuledList>
  );
}
