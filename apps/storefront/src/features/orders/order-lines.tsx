import type { Order } from "@mizan/contracts/orders";
import { useTranslations } from "next-intl";
import { CartTotals } from "@/features/cart/cart-totals";
import { Amount } from "@/features/format/amount";
import { Money } from "@/features/format/money";
import { useShopFormat } from "@/features/format/use-shop-format";

/** What a receipt tells of an order. */
type ReceiptOrder = Pick<
  Order,
  | "lines"
  | "currency"
  | "subtotalMinor"
  | "discountMinor"
  | "deliveryFeeMinor"
  | "taxMinor"
  | "taxIncluded"
  | "totalMinor"
>;

/** What was ordered and what it comes to, as on a receipt. */
export function OrderLines({ order }: { order: ReceiptOrder }) {
  const t = useTranslations("order");
  const { text } = useShopFormat();
  return (
    <section aria-labelledby="items" className="grid gap-4 rounded-md border border-border bg-surface p-5">
      <h2 id="items" className="font-heading font-semibold">
        {t("items")}
      </h2>
      <ul className="grid gap-1.5">
        {order.lines.map((line) => (
          <li key={line.id} className="flex items-baseline">
            <span className="min-w-0">
              <Amount quantity={line.quantity} unitName={line.unitName} className="text-text-2" />{" "}
              {text(line.name)}
            </span>
            <span aria-hidden className="leader" />
            <Money minor={line.totalMinor} currency={order.currency} />
          </li>
        ))}
      </ul>
      <div className="border-t border-border pt-3">
        <CartTotals totals={order} />
      </div>
    </section>
  );
}
