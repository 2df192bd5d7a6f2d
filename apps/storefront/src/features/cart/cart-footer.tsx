"use client";

import { buttonClass } from "@mizan/ui/button";
import { useLocale, useTranslations } from "next-intl";
import { CartTotals } from "./cart-totals";
import type { CartView } from "./cart-view";
import { DeliveryNudge } from "./delivery-nudge";

/** The sums, the nudge and the way on. */
export function CartFooter({ view }: { view: CartView }) {
  const t = useTranslations("cart");
  const locale = useLocale();
  const isBlocked = view.missing.length > 0 || view.items.some((item) => item.problem !== null);
  return (
    <div className="grid gap-4">
      {view.totals && <DeliveryNudge totals={view.totals} />}
      {view.totals && <CartTotals totals={view.totals} isPending={view.isPending} />}
      {isBlocked ? (
        <p className="text-small text-status-warn-text">{t("blocked")}</p>
      ) : (
        // A full page load, not a transition: checkout runs under its own, stricter security policy.
        <a href={`/${locale}/checkout`} className={buttonClass({ variant: "primary", wide: true })}>
          {t("checkout")}
        </a>
      )}
    </div>
  );
}
