import type { PricedCart } from "@mizan/contracts/orders";
import { linkClass } from "@mizan/ui/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Receipt } from "@/features/orders/receipt";
import { Link } from "@/i18n/navigation";

interface OrderReviewProps {
  priced: PricedCart;
  /** The button that places the order. */
  children: ReactNode;
}

/** What is about to be ordered, and what it comes to. */
export function OrderReview({ priced, children }: OrderReviewProps) {
  const t = useTranslations("checkout");
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
      <Receipt contents={priced} />
      {children}
    </aside>
  );
}
