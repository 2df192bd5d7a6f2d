import type { PriceCartInput, PricedCart } from "@mizan/contracts/orders";
import { fromBasicMilli, fromMilli } from "@mizan/contracts/quantity";
import { authorize } from "../access";
import type { Context } from "../platform";
import { priceLines } from "../pricing";
import { loadSettings } from "../settings";
import { type CartLine, loadCartRows, toCart } from "./load-cart";

/**
 * Prices a cart as an order placed now would be, without keeping any stock.
 *
 * Shape   lines that cannot be bought carry a `problem` and count for nothing; lines that are gone, or that the actor
 *         may not see, are in `missing`.
 * Errors  FORBIDDEN for those who may not order.
 */
export async function priceCart(ctx: Context, input: PriceCartInput): Promise<PricedCart> {
  authorize(ctx, "create", "Order");
  const [settings, rows] = await Promise.all([loadSettings(ctx), loadCartRows(ctx, input.lines)]);
  const { lines, missing } = toCart(rows, input.lines, settings);
  const left = markShortages(lines);
  const buyable = lines.filter((line) => line.problem === null || line.problem === "stock.short");
  const totals = priceLines(buyable, settings);
  const amounts = new Map(buyable.map((line, index) => [line, totals.lines[index]]));
  return {
    currency: settings.currency,
    taxIncluded: settings.taxIncluded,
    missing,
    freeDeliveryFromMinor: settings.freeDeliveryFromMinor,
    subtotalMinor: totals.subtotalMinor,
    discountMinor: totals.discountMinor,
    deliveryFeeMinor: totals.deliveryFeeMinor,
    taxMinor: totals.taxMinor,
    totalMinor: totals.totalMinor,
    lines: lines.map((line) => ({
      position: line.position,
      productId: line.productId,
      productUnitId: line.productUnitId,
      slug: line.slug,
      sku: line.sku,
      name: line.name,
      unitSymbol: line.unitSymbol,
      unitName: line.unitName,
      imageUrl: line.imageUrl,
      quantity: fromMilli(line.quantityMilli),
      basicQuantity: fromMilli(line.basicMilli ?? 0),
      unitPriceMinor: line.unitPriceMinor,
      subtotalMinor: amounts.get(line)?.subtotalMinor ?? 0,
      discountMinor: amounts.get(line)?.discountMinor ?? 0,
      taxMinor: amounts.get(line)?.taxMinor ?? 0,
      totalMinor: amounts.get(line)?.totalMinor ?? 0,
      step: fromMilli(line.stepMilli),
      min: fromMilli(line.minMilli),
      max: line.maxMilli === null ? null : fromMilli(line.maxMilli),
      available: fromMilli(fromBasicMilli(left.get(line) ?? 0, line.factor)),
      problem: line.problem,
    })),
  };
}

/** Deals a product's stock out to its lines in their order, and marks those that get less than they want. */
function markShortages(lines: CartLine[]): Map<CartLine, number> {
  const left = new Map<string, number>();
  const offered = new Map<CartLine, number>();
  for (const line of lines) {
    const available = left.get(line.productId) ?? line.availableMilli;
    offered.set(line, available);
    const wanted = line.basicMilli ?? 0;
    if (line.problem === null && wanted > available) line.problem = "stock.short";
    left.set(line.productId, Math.max(available - wanted, 0));
  }
  return offered;
}
