"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { CartContents } from "./cart-contents";
import { CartFooter } from "./cart-footer";
import type { CartSnapshot } from "./cart-snapshot";
import { cartStore } from "./cart-store";
import { cartView } from "./cart-view";
import { EmptyCart } from "./empty-cart";
import { useCart } from "./use-cart";

/** The cart as the page was rendered with it, then as it changes. */
export function CartPageContents({ rendered }: { rendered: CartSnapshot }) {
  const t = useTranslations("cart");
  const { view: live, failure } = useCart();
  useEffect(() => cartStore.start(rendered), [rendered]);
  const view = live ?? cartView(rendered, [], new Map());
  if (view.items.length + view.missing.length === 0) return <EmptyCart />;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem]">
      <div>
        <CartContents view={view} failure={failure} />
      </div>
      <aside
        aria-label={t("total")}
        className="rounded-md border border-border bg-surface p-5 lg:sticky lg:top-24"
      >
        <CartFooter view={view} />
      </aside>
    </div>
  );
}
