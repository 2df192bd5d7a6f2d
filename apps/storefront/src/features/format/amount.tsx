import { countedUnit } from "@mizan/contracts/counted-unit";
import type { LocalizedText } from "@mizan/contracts/localized-text";
import { Quantity } from "@mizan/ui/quantity";
import { useShopFormat } from "./use-shop-format";

interface AmountProps {
  /** Units: of `unitName`. */
  quantity: string;
  unitName: LocalizedText;
  className?: string;
}

/** How much of something, in the page's language and the shop's digits: `3 pieces`, `2 × 1 kg`. */
export function Amount({ quantity, unitName, className }: AmountProps) {
  const { locale, digits } = useShopFormat();
  const { hasFigure, isTimes, unit } = countedUnit(quantity, unitName, locale);
  return (
    <Quantity
      value={quantity}
      unit={unit}
      times={isTimes}
      wordsOnly={!hasFigure}
      locale={locale}
      digits={digits}
      className={className}
    />
  );
}
