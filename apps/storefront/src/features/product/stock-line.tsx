import type { LocalizedText } from "@mizan/contracts/localized-text";
import { toMilli } from "@mizan/contracts/quantity-arithmetic";
import { StatusShape } from "@mizan/ui/badge";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/features/format/use-shop-format";

/** From here on a shopper is told how much is left. Units: thousandths of the selling unit. */
const LOW_MILLI = 10_000;

interface StockLineProps {
  /** What is left, in the unit that is chosen. */
  available: string;
  isSoldOut: boolean;
  unitName: LocalizedText;
}

/** How much is left, in words and a shape. Always one line high, so that a change moves nothing. */
export function StockLine({ available, isSoldOut, unitName }: StockLineProps) {
  const t = useTranslations("product");
  const { amount } = useShopFormat();
  const isLow = !isSoldOut && toMilli(available) <= LOW_MILLI;
  const [shape, tone] = isSoldOut
    ? (["cross", "text-status-bad-text"] as const)
    : isLow
      ? (["half", "text-status-warn-text"] as const)
      : (["full", "text-status-ok-text"] as const);
  return (
    <p role="status" className={`flex min-h-6 items-center gap-2 text-small ${tone}`}>
      <StatusShape shape={shape} />
      {isSoldOut
        ? t("stockOut")
        : isLow
          ? t("stockLow", { amount: amount(available, unitName) })
          : t("stockIn")}
    </p>
  );
}
