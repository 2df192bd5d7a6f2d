import { randomBytes } from "node:crypto";
import { conflict, notFound, unprocessable } from "@mizan/contracts/errors";
import type { Currency } from "@mizan/contracts/money";
import { orderCode, orderTransitions } from "@mizan/contracts/order-status";
import type { Contact, Order, PlaceOrderInput } from "@mizan/contracts/orders";
import { fromMilli } from "@mizan/contracts/quantity";
import type { StoreSettings } from "@mizan/contracts/settings";
import { nextStates } from "@mizan/contracts/state-machine";
import { authorize } from "../access";
import { recordLast } from "../audit";
import { findOrCreateGuest, loadContact } from "../customers";
import { loadTotals, lockLevels, reserveStock, stockEvents } from "../inventory";
import { actorName, type Context, inTransaction, type NewEvent, newId, toInstant } from "../platform";
import { type PricedTotals, priceLines } from "../pricing";
import { holdSettings } from "../settings";
import { insertOrder } from "./insert-order";
import { type CartLine, demandOf, loadCartRows, toCart } from "./load-cart";
import { orderFacts } from "./order-facts";
import { mailOrderPlaced } from "./order-mails";

/**
 * Places an order and reserves its stock, or does neither.
 *
 * Units   quantities in the line's selling unit; money in minor units of the company's currency.
 * Errors  NOT_FOUND customer, product · CONFLICT stock.short, price.changed · UNPROCESSABLE quantity.step,
 *         quantity.inexact, quantity.too_large, product.unavailable, order.too_large.
 * Emits   order.created, stock.changed per product and place, stock.low; mail.queued for a buyer with an address.
 * Source  seeds/000 "Create Order"; seeds/002 "Order Processing Flow".
 */
export async function placeOrder(ctx: Context, input: PlaceOrderInput): Promise<Order> {
  authorize(ctx, "create", "Order");
  return inTransaction(ctx, async (tx) => {
    // Levels are locked before the cart is looked at, so that what it says of them holds until the commit.
    const [settings, buyer, levels, rows] = await Promise.all([
      holdSettings(tx),
      findBuyer(tx, input),
      lockLevels(
        tx,
        input.lines.map((line) => line.productId),
      ),
      loadCartRows(tx, input.lines),
    ]);
    const { customerId, contact } = buyer ?? (await resolveGuest(tx, input, settings.currency));
    const { lines, missing } = toCart(rows, input.lines, settings);
    if (missing.length > 0) throw notFound("product");
    refuseUnsellable(lines);
    const totals = priceLines(lines, settings);
    refuseChangedPrices(lines, totals, input);

    const order = compose(tx, input, { customerId, contact, lines, totals, settings });
    const demand = demandOf(lines);
    // The order's number comes last: its counter is one row for the whole company, held from here to the commit.
    const [movements, stock, number] = await Promise.all([
      reserveStock(tx, `order/${order.id}`, demand, levels),
      loadTotals(tx, demand.keys()),
      insertOrder(tx, order),
    ]);
    const placed: Order = { ...order, number, code: orderCode(number) };
    const created: NewEvent = { type: "order.created", subjectId: placed.id, payload: orderFacts(placed) };
    recordLast(
      tx,
      { action: "order.placed", subjectType: "Order", subjectId: placed.id, after: auditable(placed) },
      [created, ...mailOrderPlaced(tx, placed), ...stockEvents(movements, stock)],
    );
    return placed;
  });
}

interface Buyer {
  customerId: string;
  contact: Contact;
}

/** Who buys, where the order names somebody with an account. Null: a guest buys. Errors: NOT_FOUND customer. */
async function findBuyer(tx: Context, input: PlaceOrderInput): Promise<Buyer | null> {
  const customerId = tx.actor.type === "customer" ? tx.actor.id : input.customerId;
  if (tx.actor.type === "customer" && input.customerId && input.customerId !== tx.actor.id)
    throw notFound("customer");
  if (!customerId) return null;
  if (tx.actor.type === "anonymous" || tx.actor.type === "tracker") throw notFound("customer");
  const customer = await loadContact(tx, customerId);
  if (!customer) throw notFound("customer");
  return { customerId, contact: input.contact ?? customer };
}

async function resolveGuest(tx: Context, input: PlaceOrderInput, currency: Currency): Promise<Buyer> {
  if (!input.contact) throw notFound("customer");
  const guest = await findOrCreateGuest(tx, input.contact, { locale: input.locale, currency });
  return { customerId: guest.id, contact: { ...input.contact, phone: guest.phone } };
}

function refuseUnsellable(lines: CartLine[]): void {
  const refused = lines.find((line) => line.problem !== null);
  if (!refused) return;
  const details = {
    productId: refused.productId,
    productUnitId: refused.productUnitId,
    position: refused.position,
  };
  if (refused.problem === "quantity.step")
    throw unprocessable("quantity.step", `This is sold in steps of ${fromMilli(refused.stepMilli)}`, {
      ...details,
      step: fromMilli(refused.stepMilli),
      min: fromMilli(refused.minMilli),
      max: refused.maxMilli === null ? null : fromMilli(refused.maxMilli),
    });
  if (refused.problem === "quantity.inexact")
    throw unprocessable(
      "quantity.inexact",
      "This quantity does not come out in the product's basic unit",
      details,
    );
  if (refused.problem === "quantity.too_large")
    throw unprocessable("quantity.too_large", "This is more than can be counted at once", details);
  throw unprocessable("product.unavailable", "This product is not on sale", details);
}

function refuseChangedPrices(lines: CartLine[], totals: PricedTotals, input: PlaceOrderInput): void {
  const isOther = (line: CartLine) =>
    line.expectedPriceMinor !== null && line.expectedPriceMinor !== line.unitPriceMinor;
  const totalDiffers =
    input.expectedTotalMinor !== undefined && input.expectedTotalMinor !== totals.totalMinor;
  if (!totalDiffers && !lines.some(isOther)) return;
  throw conflict("price.changed", "Prices have changed: look at the new ones and order again", {
    totalMinor: totals.totalMinor,
    lines: lines.map((line, index) => ({
      position: line.position,
      productId: line.productId,
      productUnitId: line.productUnitId,
      unitPriceMinor: line.unitPriceMinor,
      totalMinor: totals.lines[index]?.totalMinor ?? 0,
      changed: isOther(line),
    })),
  });
}

function compose(
  tx: Context,
  input: PlaceOrderInput,
  parts: {
    customerId: string;
    contact: Contact;
    lines: CartLine[];
    totals: PricedTotals;
    settings: StoreSettings;
  },
): Order {
  const { customerId, contact, lines, totals, settings } = parts;
  const at = toInstant(tx.now());
  const by = tx.actor.type === "customer" ? contact.name : actorName(tx.actor);
  return {
    id: newId(),
    number: 0,
    code: "",
    status: "pending",
    paymentStatus: "pending",
    paymentMethod: input.paymentMethod,
    deliveryStatus: "pending",
    channel: input.channel,
    customerId,
    customerName: contact.name,
    contact,
    salesRep: input.salesRep ?? null,
    itemCount: lines.length,
    currency: settings.currency,
    taxIncluded: settings.taxIncluded,
    subtotalMinor: totals.subtotalMinor,
    discountMinor: totals.discountMinor,
    deliveryFeeMinor: totals.deliveryFeeMinor,
    taxMinor: totals.taxMinor,
    totalMinor: totals.totalMinor,
    shippingAddress: input.shippingAddress,
    notes: input.notes,
    locale: input.locale,
    trackingToken: randomBytes(18).toString("base64url"),
    version: 1,
    placedAt: at,
    updatedAt: at,
    allowed: [...nextStates(orderTransitions, "pending")],
    timeline: [{ seq: 1, from: null, to: "pending", note: null, actorName: by, at }],
    lines: lines.map((line, index) => {
      const amounts = totals.lines[index];
      if (!amounts || line.basicMilli === null) throw new Error("A line that was not refused has no price");
      return {
        id: newId(),
        position: line.position,
        productId: line.productId,
        productUnitId: line.productUnitId,
        sku: line.sku,
        name: line.name,
        unitSymbol: line.unitSymbol,
        unitName: line.unitName,
        imageUrl: line.imageUrl,
        quantity: fromMilli(line.quantityMilli),
        basicQuantity: fromMilli(line.basicMilli),
        unitPriceMinor: line.unitPriceMinor,
        ...amounts,
      };
    }),
  };
}

/** What the audit keeps of a new order: enough to know it, without the buyer's contact details. */
const auditable = (order: Order) => ({
  code: order.code,
  customerId: order.customerId,
  channel: order.channel,
  totalMinor: order.totalMinor,
  currency: order.currency,
  lines: order.lines.map((line) => ({
    productId: line.productId,
    unit: line.unitSymbol,
    quantity: line.quantity,
  })),
});
