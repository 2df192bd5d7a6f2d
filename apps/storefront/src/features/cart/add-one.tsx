"use client";

import { toMilli } from "@mizan/contracts/quantity-arithmetic";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useShopFormat } from "@/features/format/use-shop-format";
import { smallestQuantity } from "@/features/quantity/quantity-stepping";
import { changeCartByForm } from "./cart-actions";
import { cartStore } from "./cart-store";
import type { LinePreview } from "./cart-view";
import { useCart } from "./use-cart";

interface AddOneProps {
  productId: string;
  preview: LinePreview;
  /** In the page's language. */
  name: string;
  /** Of the button; `data-held` says that some of the product is in the cart. */
  className: string;
}

/** Puts the smallest quantity of a product in the cart, then one step more with each press. */
export function AddOne({ productId, preview, name, className }: AddOneProps) {
  const t = useTranslations("product");
  const { figure } = useShopFormat();
  const { view } = useCart();
  const held = view?.items.find((item) => item.productUnitId === preview.productUnitId);
  const { productUnitId } = preview;
  const quantity = held ? preview.step : smallestQuantity(preview);
  const isMost =
    held?.available != null && toMilli(held.quantity) + toMilli(quantity) > toMilli(held.available);

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isMost) cartStore.change({ type: "add", productId, productUnitId, quantity }, preview);
  };

  return (
    <form action={changeCartByForm} onSubmit={add} className="absolute end-2 bottom-2 z-1">
      <input type="hidden" name="type" value="add" />
      <input type="hidden" name="productId" value={productId} />
      <input type="hidden" name="productUnitId" value={productUnitId} />
      <input type="hidden" name="quantity" value={quantity} />
      <button
        type="submit"
        aria-label={t("addNamed", { name })}
        aria-disabled={isMost}
        data-held={held ? true : undefined}
        className={className}
      >
        {held ? (
          <span className="text-small font-semibold figures">{figure(held.quantity)}</span>
        ) : (
          <Plus aria-hidden />
        )}
      </button>
    </form>
  );
}
