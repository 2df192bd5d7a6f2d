"use client";

import { toMilli } from "@mizan/contracts/quantity-arithmetic";
import { Button } from "@mizan/ui/button";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/features/format/use-shop-format";
import { largestQuantity } from "@/features/quantity/quantity-stepping";
import type { CartItem } from "./cart-view";

interface CartLineProblemProps {
  item: CartItem;
  /** Takes another quantity instead. */
  onTake: (quantity: string) => void;
}

/** Why a line cannot be bought as it stands, and what can be done. */
export function CartLineProblem({ item, onTake }: CartLineProblemProps) {
  const t = useTranslations("cart");
  const { amount } = useShopFormat();
  if (!item.problem) return null;
  const possible = item.problem === "stock.short" ? largestQuantity(item, item.available ?? "0") : null;
  return (
    <p
      role="alert"
      className="flex flex-wrap items-center gap-2 rounded-sm bg-status-warn px-2 py-1.5 text-small text-status-warn-text"
    >
      <TriangleAlert aria-hidden />
      <span className="flex-1">{explain()}</span>
      {possible && (
        <Button size="sm" onClick={() => onTake(possible)}>
          {t("takeAvailable", { available: amount(possible, item.unitName) })}
        </Button>
      )}
    </p>
  );

  function explain(): string {
    const { unitName } = item;
    switch (item.problem) {
      case "stock.short":
        return toMilli(item.available ?? "0") > 0
          ? t("problems.short", { available: amount(item.available ?? "0", unitName) })
          : t("problems.soldOut");
      case "quantity.step":
        return t("problems.step", { step: amount(item.step, unitName), min: amount(item.min, unitName) });
      case "quantity.inexact":
        return t("problems.inexact");
      case "quantity.too_large":
        return t("problems.tooLarge");
      default:
        return t("problems.unavailable");
    }
  }
}
