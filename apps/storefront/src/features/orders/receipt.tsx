import type { OrderLine } from "@mizan/contracts/orders";
import { CartTotals, type Totals } from "@/features/cart/cart-totals";
import { Amount } from "@/features/format/amount";
import { Money } from "@/features/format/money";
import { useShopFormat } from "@/features/format/use-shop-format";

/** What a receipt tells of a cart or of an order. */
export type ReceiptContents = Totals & {
  lines: readonly Pick<OrderLine, "position" | "quantity" | "unitName" | "name" | "totalMinor">[];
};

/** Line by line what is bought, and what it comes to. */
export function Receipt({ contents }: { contents: ReceiptContents }) {
  const { text } = useShopFormat();
  return (
    <>
      <ul className="grid gap-1.5">
        {contents.lines.map((line) => (
          <li key={line.position} className="flex items-baseline">
            <span className="min-w-0">
              <Amount quantity={line.quantity} unitName={line.unitName} className="text-text-2" />{" "}
              {text(line.name)}
            </span>
            <span aria-hidden className="leader" />
            <Money minor={line.totalMinor} currency={contents.currency} />
          </li>
        ))}
      </ul>
      <div className="border-t border-border pt-3">
        <CartTotals totals={contents} />
      </div>
    </>
  );
}
