"use client";

import { Button } from "@mizan/ui/button";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/features/format/use-shop-format";
import { changeCartByForm } from "./cart-actions";
import { CartLineRow } from "./cart-line-row";
import { type CartFailure, cartStore } from "./cart-store";
import type { CartView } from "./cart-view";

interface CartContentsProps {
  view: CartView;
  failure: CartFailure | null;
}

/** The lines, what is not sold any more, and what did not reach the shop. */
export function CartContents({ view, failure }: CartContentsProps) {
  const t = useTranslations("cart");
  return (
    <>
      {failure && (
        <p role="alert" className="mt-4 rounded-sm bg-status-bad p-3 text-small text-status-bad-text">
          {t(failure === "limited" ? "limited" : "failed")}
        </p>
      )}
      <MissingProducts ids={view.missing} />
      <ul aria-label={t("lines")} className="border-t border-border">
        {view.items.map((item) => (
          <CartLineRow key={item.productUnitId} item={item} currency={view.totals?.currency ?? null} />
        ))}
      </ul>
    </>
  );
}

function MissingProducts({ ids }: { ids: string[] }) {
  const t = useTranslations("cart");
  const { figure } = useShopFormat();
  if (ids.length === 0) return null;
  return (
    <form
      action={changeCartByForm}
      onSubmit={(event) => {
        event.preventDefault();
        cartStore.change({ type: "remove", ids });
      }}
      className="mt-4 flex flex-wrap items-center justify-between gap-2 rounded-sm bg-status-warn p-3 text-small text-status-warn-text"
    >
      <input type="hidden" name="type" value="remove" />
      {ids.map((id) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      <p>{t("missing", { count: ids.length, n: figure(ids.length) })}</p>
      <Button type="submit" size="sm">
        {t("removeMissing")}
      </Button>
    </form>
  );
}
