"use client";

import { toMilli } from "@mizan/contracts/quantity-arithmetic";
import { buttonClass } from "@mizan/ui/button";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
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
}

/** Puts the smallest quantity of a product in the cart, then one step more with each press. */
export function AddOne({ productId, preview, name }: AddOneProps) {
  const t = useTranslations("product");
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
    <form action={changeCartByForm} onSubmit={add} className="absolute end-0 bottom-0">
      <input type="hidden" name="type" value="add" />
      <input type="hidden" name="productId" value={productId} />
      <input type="hidden" name="productUnitId" value={productUnitId} />
      <input type="hidden" name="quantity" value={quantity} />
      <button
        type="submit"
        aria-label={t("addNamed", { name })}
        aria-disabled={isMost}
        className={buttonClass({
          variant: held ? "primary" : "secondary",
          size: "icon",
          className: "rounded-full aria-disabled:opacity-50",
        })}
      >
        {held ? (
          <span className="text-small font-semibold figures">{held.quantity}</span>
        ) : (
          <Plus aria-hidden />
        )}
      </button>
    </form>
  );
}
