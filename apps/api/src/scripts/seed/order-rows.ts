import { fromMilli } from "@mizan/contracts/quantity";
import type { OrderContact } from "@mizan/core/orders";
import type { PricedTotals } from "@mizan/core/pricing";
import { seedUnits } from "@mizan/db/seed/catalogue/units";
import { loginOf } from "@mizan/db/seed/people/staff";
import { basicMilliOf, unitPriceOf } from "./basket";
import type { Wish } from "./choose-goods";
import type { OrderPlan, PlannedStep } from "./plan-orders";
import { seedId } from "./seed-id";
import type { ShopPlan } from "./shop-plan";
import type { Mover } from "./stock-book";

/** An order of the past as it is stored: its row, its lines, its timeline. */
export interface OrderRows {
  order: OrderContact & Record<string, unknown>;
  lines: object[];
  steps: object[];
}

/** Everything that is known of an order of the past. */
export interface PastOrder {
  id: string;
  number: number;
  plan: ShopPlan;
  orderPlan: OrderPlan;
  wishes: readonly Wish[];
  priced: PricedTotals;
  placer: Mover;
  moverOf: (step: PlannedStep) => Mover;
}

/** Where the money and the parcel of an order are, as the verbs would have left them. */
function statesOf({ steps, paymentMethod }: OrderPlan) {
  const reached = new Set(steps.map(({ to }) => to));
  const status = steps.at(-1)?.to ?? "pending";
  const isPaid = paymentMethod !== "cod" || reached.has("delivered") || reached.has("completed");
  const isUndone = status === "refunded" || status === "cancelled";
  return {
    status,
    paymentStatus: !isPaid ? "pending" : isUndone ? "refunded" : "paid",
    deliveryStatus: status === "cancelled" ? "cancelled" : reached.has("delivered") ? "delivered" : "pending",
    isCounterSale: status === "completed" && !reached.has("shipped"),
  };
}

export function orderRows(past: PastOrder): OrderRows {
  const { id, number, plan, orderPlan, wishes, priced } = past;
  const { buyer, steps, placedAt, paymentMethod } = orderPlan;
  const { isCounterSale, ...states } = statesOf(orderPlan);
  return {
    order: {
      id,
      number,
      ...states,
      paymentMethod,
      channel: isCounterSale ? "admin" : "storefront",
      customerId: buyer.id,
      contactName: buyer.contact.name,
      contactEmail: buyer.contact.email,
      contactPhone: buyer.contact.phone,
      shippingAddress: buyer.address,
      salesRep: isCounterSale ? loginOf("picker", plan.shop.slug).email : null,
      notes: orderPlan.notes,
      locale: buyer.locale,
      currency: plan.currency,
      taxIncluded: true,
      itemCount: wishes.length,
      subtotalMinor: priced.subtotalMinor,
      discountMinor: priced.discountMinor,
      deliveryFeeMinor: priced.deliveryFeeMinor,
      taxMinor: priced.taxMinor,
      totalMinor: priced.totalMinor,
      trackingToken: Buffer.from(seedId(`${id}/tracking`))
        .toString("base64url")
        .slice(0, 24),
      version: steps.length + 1,
      placedAt,
      updatedAt: steps.at(-1)?.at ?? placedAt,
    },
    lines: wishes.map((wish, index) => lineRow(id, wish, index, priced)),
    steps: stepRows(past),
  };
}

function lineRow(orderId: string, wish: Wish, index: number, priced: PricedTotals): object {
  const { product, unitIndex, milli } = wish;
  const unit = product.units[unitIndex];
  const amounts = priced.lines[index];
  if (!unit || !amounts) throw new Error("a line without its unit or its price");
  return {
    id: seedId(`${orderId}/line/${index}`),
    orderId,
    position: index + 1,
    productId: product.id,
    productUnitId: product.unitIds[unitIndex],
    sku: unit.sku,
    nameAr: product.name.ar,
    nameEn: product.name.en,
    unitSymbol: seedUnits.find(({ code }) => code === unit.unit)?.symbol,
    unitNameAr: unit.label.ar,
    unitNameEn: unit.label.en,
    imageUrl: product.thumbnailUrl,
    quantity: fromMilli(milli),
    basicQuantity: fromMilli(basicMilliOf(wish)),
    unitPriceMinor: unitPriceOf(wish),
    ...amounts,
  };
}

function stepRows({ id, orderPlan, placer, moverOf }: PastOrder): object[] {
  const states = [
    { to: "pending", at: orderPlan.placedAt, by: placer },
    ...orderPlan.steps.map((step) => ({ to: step.to, at: step.at, by: moverOf(step) })),
  ];
  return states.map(({ to, at, by }, index) => ({
    orderId: id,
    seq: index + 1,
    prevSeq: index === 0 ? null : index,
    fromStatus: states[index - 1]?.to ?? null,
    toStatus: to,
    note: null,
    actorId: by.id,
    actorName: by.name,
    at,
  }));
}
