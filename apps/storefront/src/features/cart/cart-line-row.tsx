"use client";

import type { Currency } from "@mizan/contracts/money";
import { buttonClass } from "@mizan/ui/button";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { NearLink } from "@/features/catalog/near-link";
import { Thumbnail } from "@/features/catalog/thumbnail";
import { Money } from "@/features/format/money";
import { useShopFormat } from "@/features/format/use-shop-format";
import { QuantityStepper } from "@/features/quantity/quantity-stepper";
import { changeCartByForm } from "./cart-actions";
import { CartLineProblem } from "./cart-line-problem";
import { cartStore } from "./cart-store";
import type { CartItem } from "./cart-view";

interface CartLineRowProps {
  item: CartItem;
  /** Null while nothing was priced yet. */
  currency: Currency | null;
}

/** One line of the cart: what, how much of it, what it costs, and what stands in its way. */
export function CartLineRow({ item, currency }: CartLineRowProps) {
  const t = useTranslations("cart");
  const { text, unitText, unitBehind } = useShopFormat();
  const { productId, productUnitId } = item;
  const name = text(item.name);
  const unit = unitText(item.unitName);
  const setQuantity = (quantity: string) =>
    cartStore.change({ type: "set", productId, productUnitId, quantity });

  return (
    <li className="grid grid-cols-[4rem_1fr] gap-x-3 border-b border-border py-4">
      <Thumbnail url={item.imageUrl} className="size-16 rounded-md" />
      <div className="flex min-w-0 flex-col gap-2">
        <div className="flex items-start justify-between gap-2">
          <p className="min-w-0">
            <NearLink href={`/p/${item.slug}`} className="line-clamp-2 hover:underline">
              {name}
            </NearLink>
            {currency && (
              <span className="text-small text-text-3">
                <Money minor={item.unitPriceMinor} currency={currency} /> / {unit}
              </span>
            )}
          </p>
          <RemoveLine item={item} label={t("remove", { name })} />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <form
            action={changeCartByForm}
            onSubmit={(event: FormEvent) => event.preventDefault()}
            className="flex gap-2"
          >
            <input type="hidden" name="type" value="set" />
            <input type="hidden" name="productId" value={productId} />
            <input type="hidden" name="productUnitId" value={productUnitId} />
            <QuantityStepper
              quantity={item.quantity}
              rules={item}
              available={item.available ?? undefined}
              onChange={setQuantity}
              unit={unitBehind(item.quantity, item.unitName)}
              labels={{
                field: t("quantityOf", { name, unit }),
                more: t("moreOf", { name }),
                less: t("lessOf", { name }),
              }}
            />
            <noscript>
              <button type="submit" className={buttonClass({ size: "sm" })}>
                {t("update")}
              </button>
            </noscript>
          </form>
          <LineTotal item={item} currency={currency} />
        </div>
        <CartLineProblem item={item} onTake={setQuantity} />
      </div>
    </li>
  );
}

function LineTotal({ item, currency }: CartLineRowProps) {
  if (!currency || item.totalMinor === null) {
    return (
      <span
        aria-hidden
        className="h-6 w-16 animate-breathe rounded-sm bg-sunken motion-reduce:animate-none"
      />
    );
  }
  return (
    <span className="flex items-baseline gap-2">
      {item.subtotalMinor !== null && (
        <Money minor={item.subtotalMinor} currency={currency} struck className="text-small text-text-3" />
      )}
      <Money minor={item.totalMinor} currency={currency} className="text-figure" />
    </span>
  );
}

function RemoveLine({ item: { productUnitId }, label }: { item: CartItem; label: string }) {
  const remove = (event: FormEvent) => {
    event.preventDefault();
    cartStore.change({ type: "remove", ids: [productUnitId] });
  };
  return (
    <form action={changeCartByForm} onSubmit={remove}>
      <input type="hidden" name="type" value="remove" />
      <input type="hidden" name="ids" value={productUnitId} />
      <button
        type="submit"
        aria-label={label}
        title={label}
        className={buttonClass({ variant: "quiet", size: "icon-sm" })}
      >
        <Trash2 aria-hidden />
      </button>
    </form>
  );
}
