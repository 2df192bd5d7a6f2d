"use client";

import { countedUnit } from "@mizan/contracts/counted-unit";
import type { LocalizedText } from "@mizan/contracts/localized-text";
import type { Currency } from "@mizan/contracts/money";
import { Money } from "@mizan/ui/money";
import { Quantity } from "@mizan/ui/quantity";
import { useFormats } from "@/lib/use-formats";
import { useUnitName } from "@/lib/use-unit-name";

interface PriceProps {
  minor: number;
  currency?: Currency;
  struck?: boolean;
  className?: string;
}

/** An amount in the page's language and the store's currency. */
export function Price({ minor, currency, ...look }: PriceProps) {
  const { locale, digits, currency: storeCurrency } = useFormats();
  return (
    <Money
      {...look}
      amountMinor={minor}
      currency={currency ?? storeCurrency}
      locale={locale}
      digits={digits}
    />
  );
}

interface QtyProps {
  value: string;
  /** A unit's symbol, or the name that something was sold by. */
  unit?: string | LocalizedText;
  className?: string;
}

/** An amount of goods in the page's language. */
export function Qty({ value, unit, className }: QtyProps) {
  const { locale, digits } = useFormats();
  const nameOf = useUnitName();
  const name = typeof unit === "string" ? nameOf(unit) : unit;
  const counted = name && countedUnit(value, name, locale);
  return (
    <Quantity
      value={value}
      unit={counted?.unit}
      times={counted?.isTimes}
      wordsOnly={counted?.hasFigure === false}
      locale={locale}
      digits={digits}
      className={className}
    />
  );
}
