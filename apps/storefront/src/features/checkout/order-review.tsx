import type { PricedCart } from "@mizan/contracts/orders";
import { linkClass } from "@mizan/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CartTotals } from "@/features/cart/cart-totals";
import { Amount } from "@/features/format/amount";
import { Money } from "@/features/format/money";
import { useShopFormat } from "@/features/format/use-shop-format";
import { Link } from "@/i18n/navigation";

interface OrderReviewProps {
  priced: PricedCart;
  /** The button that places the order. */
  children: ReactNode;
}

/** What is about to be ordered, and what it comes to. */
export function OrderReview({ priced, children }: OrderReviewProps) {
  const t = useTranslations("checkout");
  const { text } = useShopFormat();
  return (
    <aside
      aria-labelledby="review"
      className="grid gap-4 rounded-md border border-border bg-surface p-5 lg:sticky lg:top-24"
    >
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="review" className="font-heading font-semibold">
          {t("review")}
        </h2>
        <Link href="/cart" className={linkClass({ className: "text-small" })}>
          {t("edit")}
        </Link>
      </div>
      <ul className="grid gap-1.5">
        {priced.lines.map((line) => (
          <li key={line.productUnitId} className="flex items-baseline">
            <span className="min-w-0">
              <Amount quantity={line.quantity} unitName={line.unitName} className="text-text-2" />{" "}
              {text(line.name)}
            </span>
            <span aria-hidden className="leader" />
            <Money minor={line.totalMinor} currency={priced.currency} />
          </li>
        ))}
      </ul>
      <div className="border-t border-border pt-3">
        <CartTotals totals={priced} />
      </div>
      {children}
    </aside>
  );
}
