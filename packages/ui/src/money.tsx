import { cn } from "./cn";
import { formatMoney, type MoneyFormat, moneyParts } from "./number-format";

export { type Digits, formatMoney, formatQuantity, localeWithDigits } from "./number-format";

type MoneyProps = MoneyFormat & {
  /** Integer of minor units: 4990 is 49.90 SAR. */
  amountMinor: number | bigint;
  /** A price that no longer holds. The caller names it ("was") with `VisuallyHidden`. */
  struck?: boolean;
  /** Writes + as well as −, for changes. */
  signed?: boolean;
  className?: string;
};

/**
 * A price or total. Isolated, so its neighbours never reorder it; the currency is set quieter than the figure, and a
 * screen reader hears its name ("49.90 Saudi riyals") instead of a symbol.
 */
export function Money({ amountMinor, currency, locale, digits, struck, signed, className }: MoneyProps) {
  const format = { currency, locale, digits, signed };
  const name = moneyParts(amountMinor, { ...format, name: true });
  const Tag = struck ? "s" : "span";
  return (
    <bdi className={cn("figures whitespace-nowrap", className)} suppressHydrationWarning>
      <Tag aria-hidden="true" title={formatMoney(amountMinor, format)} suppressHydrationWarning>
        {moneyParts(amountMinor, format).map(({ type, value }) =>
          type === "currency" ? (
            <bdi key={type} className="text-[0.86em] font-normal" suppressHydrationWarning>
              {value}
            </bdi>
          ) : (
            value
          ),
        )}
      </Tag>
      <span className="sr-only select-none" suppressHydrationWarning>
        {name.map((part) => part.value).join("")}
      </span>
    </bdi>
  );
}
