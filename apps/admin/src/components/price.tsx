"use client";

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

/** An amount of goods in the page's language. `unit` is a unit's symbol. */
export function Qty({ value, unit, className }: { value: string; unit?: string; className?: string }) {
  const { locale, digits } = useFormats();
  const unitName = useUnitName();
  return (
    <Quantity
      value={value}
      unit={unit && unitName(unit)}
      locale={locale}
      digits={digits}
      className={className}
    />
  );
}
