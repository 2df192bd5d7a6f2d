import type { PricedCart } from "@mizan/contracts/orders";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/features/format/use-shop-format";

type NudgeProps = Pick<
  PricedCart,
  "freeDeliveryFromMinor" | "deliveryFeeMinor" | "subtotalMinor" | "discountMinor" | "currency"
>;

/** How little is missing to free delivery; nothing where there is no such thing. */
export function DeliveryNudge({ totals }: { totals: NudgeProps }) {
  const t = useTranslations("cart");
  const { money } = useShopFormat();
  const { freeDeliveryFromMinor: goal, subtotalMinor, discountMinor, deliveryFeeMinor, currency } = totals;
  if (goal === null || goal === 0) return null;
  const reached = subtotalMinor - discountMinor;
  const missing = goal - reached;
  const isFree = deliveryFeeMinor === 0 || missing <= 0;
  return (
    <div className="grid gap-1.5 text-small text-brand-text">
      <p suppressHydrationWarning>
        {isFree ? t("nudgeReached") : t("nudge", { amount: money(missing, currency) })}
      </p>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-brand-soft">
        <div
          className="h-full rounded-full bg-brand transition-[inline-size] duration-sheet ease-out"
          style={{ inlineSize: `${isFree ? 100 : Math.round((reached / goal) * 100)}%` }}
        />
      </div>
    </div>
  );
}
