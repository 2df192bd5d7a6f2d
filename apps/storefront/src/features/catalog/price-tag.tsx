import type { SellingUnit } from "@mizan/contracts/catalog";
import type { Currency } from "@mizan/contracts/money";
import { useTranslations } from "next-intl";
import { Money } from "@/features/format/money";

type Prices = Pick<SellingUnit, "priceMinor" | "compareAtMinor">;

interface PriceTagProps {
  unit: Prices;
  currency: Currency;
  /** Size of the price that holds. */
  className?: string;
}

/** A price, and the former one struck through when it was higher. */
export function PriceTag({ unit, currency, className = "text-figure" }: PriceTagProps) {
  const t = useTranslations("price");
  const { priceMinor, compareAtMinor } = unit;
  if (percentOff(unit) === 0 || compareAtMinor === null) {
    return <Money minor={priceMinor} currency={currency} className={className} />;
  }
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span className="rounded-sm bg-accent-soft px-1.5 text-accent-text">
        <span className="sr-only">{t("now")} </span>
        <Money minor={priceMinor} currency={currency} className={className} />
      </span>
      <span className="text-small text-text-3">
        <span className="sr-only">{t("before")} </span>
        <Money minor={compareAtMinor} currency={currency} struck />
      </span>
    </span>
  );
}

/** Whole percents off the former price; 0 when there is none. */
export const percentOff = ({ priceMinor, compareAtMinor }: Prices) =>
  compareAtMinor && compareAtMinor > priceMinor ? Math.round((1 - priceMinor / compareAtMinor) * 100) : 0;
