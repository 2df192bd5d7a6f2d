"use client";

import type { SellingUnit } from "@mizan/contracts/catalog";
import type { Currency } from "@mizan/contracts/money";
import { inUnits } from "@mizan/contracts/quantity-arithmetic";
import { LiveRegion } from "@mizan/ui/assistive";
import { Button } from "@mizan/ui/button";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { changeCartByForm } from "@/features/cart/cart-actions";
import { cartStore } from "@/features/cart/cart-store";
import type { LinePreview } from "@/features/cart/cart-view";
import { useCart } from "@/features/cart/use-cart";
import { PriceTag } from "@/features/catalog/price-tag";
import { useShopFormat } from "@/features/format/use-shop-format";
import { QuantityStepper } from "@/features/quantity/quantity-stepper";
import { largestQuantity, smallestQuantity } from "@/features/quantity/quantity-stepping";
import { StockLine } from "./stock-line";
import { UnitChoice } from "./unit-choice";
import { useLiveStock } from "./use-live-stock";

/** What the browser needs of a product to sell it. */
export interface BuyableProduct {
  id: string;
  slug: string;
  name: LinePreview["name"];
  imageUrl: string | null;
  currency: Currency;
  /** In basic units, as of the moment the page was made. */
  available: string;
  units: SellingUnit[];
  /** Name of the basic unit; null when the product is not sold by it. */
  basicUnitName: LinePreview["name"] | null;
}

interface BuyBoxProps {
  product: BuyableProduct;
  socketUrl: string;
}

/** Unit, quantity, live stock and the way into the cart. */
export function BuyBox({ product, socketUrl }: BuyBoxProps) {
  const t = useTranslations("product");
  const { text, unitText, unitBehind } = useShopFormat();
  const { view } = useCart();
  const availableBasic = useLiveStock(product.id, product.available, socketUrl);
  const [unit, setUnit] = useState(() => defaultUnit(product.units));
  const [wanted, setWanted] = useState(() => smallestQuantity(unit));
  const [announcement, setAnnouncement] = useState("");

  const available = inUnits(availableBasic, unit);
  const largest = largestQuantity(unit, available);
  const quantity = largest !== null && Number(wanted) > Number(largest) ? largest : wanted;
  const held = view?.items.find((item) => item.productUnitId === unit.id);
  const name = text(product.name);

  const choose = (id: string) => {
    const next = product.units.find((other) => other.id === id) ?? unit;
    setUnit(next);
    setWanted(smallestQuantity(next));
  };

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (largest === null) return;
    const change = { type: "add", productId: product.id, productUnitId: unit.id, quantity } as const;
    cartStore.change(change, preview(product, unit));
    cartStore.setOpen(true);
    setAnnouncement(t("added", { name }));
  };

  return (
    <form action={changeCartByForm} onSubmit={add} className="grid gap-5">
      <input type="hidden" name="type" value="add" />
      <input type="hidden" name="productId" value={product.id} />
      <p className="flex items-baseline gap-2">
        <PriceTag unit={unit} currency={product.currency} className="text-h1" />
        <span className="text-body text-text-2">/ {unitText(unit.name)}</span>
      </p>
      <UnitChoice product={product} chosen={unit.id} onChoose={choose} />
      <StockLine available={available} isSoldOut={largest === null} unitName={unit.name} />
      <div className="flex flex-wrap items-stretch gap-3">
        <QuantityStepper
          quantity={quantity}
          rules={unit}
          available={available}
          onChange={setWanted}
          unit={unitBehind(quantity, unit.name)}
          labels={{
            field: t("quantityIn", { unit: unitText(unit.name) }),
            more: t("more"),
            less: t("less"),
          }}
        />
        <Button
          type="submit"
          variant={largest === null ? "secondary" : "primary"}
          aria-disabled={largest === null}
          className="grow"
        >
          {largest === null ? t("soldOut") : held ? t("addMore") : t("addToCart")}
        </Button>
      </div>
      <StepHint unit={unit} />
      <LiveRegion>{announcement}</LiveRegion>
    </form>
  );
}

/** Why the quantity jumps as it does; nothing for what is sold one by one. */
function StepHint({ unit }: { unit: SellingUnit }) {
  const t = useTranslations("product");
  const { amount } = useShopFormat();
  if (unit.step === "1" && unit.min === "1") return null;
  return (
    <p className="text-small text-text-3">
      {t("steps", {
        step: amount(unit.step, unit.name),
        min: amount(smallestQuantity(unit), unit.name),
      })}
    </p>
  );
}

function defaultUnit(units: SellingUnit[]): SellingUnit {
  const unit = units.find(({ isDefault }) => isDefault) ?? units[0];
  if (!unit) throw new Error("A product on sale has a unit to sell it by");
  return unit;
}

const preview = (product: BuyableProduct, unit: SellingUnit): LinePreview => ({
  productUnitId: unit.id,
  slug: product.slug,
  name: product.name,
  unitName: unit.name,
  imageUrl: product.imageUrl,
  unitPriceMinor: unit.priceMinor,
  step: unit.step,
  min: unit.min,
  max: unit.max,
});
