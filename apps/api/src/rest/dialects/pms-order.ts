import { Id, Instant, Version } from "@mizan/contracts/ids";
import { LocalizedText } from "@mizan/contracts/localized-text";
import { AmountMajor, Currency, toMajor } from "@mizan/contracts/money";
import { DeliveryStatus, OrderStatus, PaymentMethod, PaymentStatus } from "@mizan/contracts/order-status";
import type { Order, OrderSummary, PlaceOrderInput, ShippingAddress } from "@mizan/contracts/orders";
import { OrderChannel } from "@mizan/contracts/orders";
import { pageOf } from "@mizan/contracts/pages";
import { pickText } from "@mizan/contracts/pick-text";
import { QuantityNumber, quantityFromNumber, quantityToNumber } from "@mizan/contracts/quantity";
import { z } from "zod";
import type { Shop } from "../../http/shop-facts";

/** Source: seeds/000 "Create Order"; a line without `unitId` is in the product's default selling unit. */
export const PmsOrderBody = z
  .object({
    items: z
      .array(
        z.object({
          productId: Id,
          quantity: QuantityNumber.refine((quantity) => quantity > 0, "must be more than 0"),
          unitId: Id.optional().meta({ description: "A selling unit of the product" }),
        }),
      )
      .min(1)
      .max(200),
    customerId: Id,
    shippingAddress: z.string().trim().min(1).max(500),
    notes: z.string().trim().max(2000).optional(),
  })
  .meta({
    id: "PmsOrderBody",
    examples: [
      {
        items: [{ productId: "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d", quantity: 2 }],
        customerId: "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5e",
        shippingAddress: "12 King Fahd Road, Riyadh",
      },
    ],
  });
export type PmsOrderBody = z.infer<typeof PmsOrderBody>;

/** Source: seeds/000 "Update Order Status": these four words and no others. */
export const PmsOrderStatus = z
  .object({ status: OrderStatus.extract(["confirmed", "processing", "shipped", "delivered"]) })
  .meta({ id: "PmsOrderStatus", examples: [{ status: "confirmed" }] });

const summaryFields = {
  id: Id,
  _id: Id,
  number: z.int(),
  code: z.string().meta({ examples: ["ORD-00001"] }),
  status: OrderStatus,
  lifecycle: OrderStatus,
  paymentStatus: PaymentStatus,
  paymentMethod: PaymentMethod,
  deliveryStatus: DeliveryStatus,
  channel: OrderChannel,
  customerId: Id,
  customerName: z.string(),
  itemCount: z.int(),
  currency: Currency,
  total: AmountMajor,
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
};

export const PmsOrderSummary = z.object(summaryFields).meta({ id: "PmsOrderSummary" });
export const PmsOrderPage = pageOf(PmsOrderSummary).meta({ id: "PmsOrderPage" });

export const PmsOrder = z
  .object({
    ...summaryFields,
    items: z.array(
      z.object({
        productId: Id,
        unitId: Id,
        sku: z.string().nullable(),
        name: z.string(),
        title: LocalizedText,
        unit: z.string(),
        quantity: z.number(),
        price: AmountMajor,
        discount: AmountMajor,
        tax: AmountMajor,
        total: AmountMajor,
      }),
    ),
    shippingAddress: z.string(),
    notes: z.string(),
    subtotal: AmountMajor,
    discount: AmountMajor,
    deliveryFee: AmountMajor,
    tax: AmountMajor,
    taxIncluded: z.boolean(),
    allowedStatuses: z.array(OrderStatus).meta({ description: "The legal next states" }),
    timeline: z.array(
      z.object({
        from: OrderStatus.nullable(),
        status: OrderStatus,
        note: z.string().nullable(),
        at: Instant,
      }),
    ),
  })
  .meta({ id: "PmsOrder" });

/** Body → the verb's input. */
export const fromPmsOrder = (body: PmsOrderBody, shop: Shop): PlaceOrderInput => ({
  lines: body.items.map(({ productId, quantity, unitId }) => ({
    productId,
    quantity: quantityFromNumber(quantity),
    productUnitId: unitId,
  })),
  customerId: body.customerId,
  shippingAddress: {
    line1: body.shippingAddress,
    line2: "",
    city: "",
    country: "",
    zipCode: "",
    latitude: null,
    longitude: null,
  },
  paymentMethod: "cod",
  channel: "pms",
  notes: body.notes ?? "",
  locale: shop.defaultLocale,
});

/** Order → answer of a list. */
export function toPmsOrderSummary(order: OrderSummary): z.infer<typeof PmsOrderSummary> {
  const { id, number, code, status, paymentStatus, paymentMethod, deliveryStatus, channel, customerId } =
    order;
  return {
    id,
    _id: id,
    number,
    code,
    status,
    lifecycle: status,
    paymentStatus,
    paymentMethod,
    deliveryStatus,
    channel,
    customerId,
    customerName: order.customerName,
    itemCount: order.itemCount,
    currency: order.currency,
    total: toMajor(order.totalMinor, order.currency),
    version: order.version,
    createdAt: order.placedAt,
    updatedAt: order.updatedAt,
  };
}

/** Order → answer; an address of several parts is one line. */
export function toPmsOrder(order: Order, shop: Shop): z.infer<typeof PmsOrder> {
  const major = (minor: number) => toMajor(minor, order.currency);
  return {
    ...toPmsOrderSummary(order),
    items: order.lines.map((line) => ({
      productId: line.productId,
      unitId: line.productUnitId,
      sku: line.sku,
      name: pickText(line.name, shop.defaultLocale),
      title: line.name,
      unit: line.unitSymbol,
      quantity: quantityToNumber(line.quantity),
      price: major(line.unitPriceMinor),
      discount: major(line.discountMinor),
      tax: major(line.taxMinor),
      total: major(line.totalMinor),
    })),
    shippingAddress: oneLine(order.shippingAddress),
    notes: order.notes,
    subtotal: major(order.subtotalMinor),
    discount: major(order.discountMinor),
    deliveryFee: major(order.deliveryFeeMinor),
    tax: major(order.taxMinor),
    taxIncluded: order.taxIncluded,
    allowedStatuses: order.allowed,
    timeline: order.timeline.map(({ from, to, note, at }) => ({ from, status: to, note, at })),
  };
}

const oneLine = ({ line1, line2, city, zipCode, country }: ShippingAddress) =>
  [line1, line2, city, zipCode, country].filter(Boolean).join(", ");
