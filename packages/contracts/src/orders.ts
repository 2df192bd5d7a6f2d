import { z } from "zod";
import { Day, Id, Instant, Version } from "./ids";
import { Locale, LocalizedText } from "./localized-text";
import { AmountMinor, Currency } from "./money";
import { DeliveryStatus, OrderStatus, PaymentMethod, PaymentStatus } from "./order-status";
import { PageInput, pageOf } from "./pages";
import { PositiveQuantity, Quantity } from "./quantity";

/** Where an order came in. */
export const OrderChannel = z.enum(["storefront", "admin", "pms", "store", "sales", "device"]);
export type OrderChannel = z.infer<typeof OrderChannel>;

/** Who receives the goods, and how to reach them. Source: seeds/003 `user_info`. */
export const Contact = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(320).nullable().default(null),
  phone: z.string().trim().min(5).max(32).nullable().default(null),
});
export type Contact = z.infer<typeof Contact>;

/** What an order says in place of the name and the street of a buyer whose account was deleted. */
export const FORGOTTEN = "—";

/** Where the goods go. `line1` alone is enough: the PMS family sends an address as one string. */
export const ShippingAddress = z.object({
  line1: z.string().trim().min(1).max(500),
  line2: z.string().trim().max(500).default(""),
  city: z.string().trim().max(120).default(""),
  country: z.string().trim().max(120).default(""),
  zipCode: z.string().trim().max(20).default(""),
  latitude: z.number().min(-90).max(90).nullable().default(null),
  longitude: z.number().min(-180).max(180).nullable().default(null),
});
export type ShippingAddress = z.infer<typeof ShippingAddress>;

/** A wish for goods. Without `productUnitId` the default selling unit. Units: `quantity` in the selling unit. */
export const CartLineInput = z.object({
  productId: Id,
  productUnitId: Id.optional(),
  quantity: PositiveQuantity,
  expectedPriceMinor: AmountMinor.optional().meta({
    description: "Unit price the buyer saw; another one now is price.changed",
  }),
});
export type CartLineInput = z.infer<typeof CartLineInput>;

const orderWish = z.object({
  lines: z.array(CartLineInput).min(1).max(200),
  customerId: Id.optional(),
  contact: Contact.optional(),
  shippingAddress: ShippingAddress,
  paymentMethod: PaymentMethod.default("cod"),
  salesRep: z.email().max(320).optional(),
  notes: z.string().trim().max(2000).default(""),
  locale: Locale.default("ar"),
  expectedTotalMinor: AmountMinor.optional(),
});
const namesBuyer = (input: { customerId?: string | undefined; contact?: Contact | undefined }) =>
  input.customerId !== undefined || input.contact !== undefined;
const buyerUnnamed = { path: ["contact"], message: "Name the customer by customerId, or a guest by contact" };

/** An order as a buyer wishes it; the door adds the channel it came through. */
export const OrderWish = orderWish.refine(namesBuyer, buyerUnnamed);
export type OrderWish = z.infer<typeof OrderWish>;

/**
 * Places an order: either for a known customer, or for a guest named by `contact`.
 *
 * Errors  NOT_FOUND customer, product · CONFLICT stock.short {productId, available}, price.changed {lines}
 *         · UNPROCESSABLE quantity.step, quantity.inexact, quantity.too_large, product.unavailable, order.too_large.
 */
export const PlaceOrderInput = orderWish.extend({ channel: OrderChannel }).refine(namesBuyer, buyerUnnamed);
export type PlaceOrderInput = z.infer<typeof PlaceOrderInput>;

/** One line of an order, frozen at placement. Units: quantities as named; money in minor units of the order's currency. */
export const OrderLine = z.object({
  id: Id,
  position: z.int(),
  productId: Id,
  productUnitId: Id,
  sku: z.string().nullable(),
  name: LocalizedText,
  unitSymbol: z.string(),
  unitName: LocalizedText,
  imageUrl: z.string().nullable(),
  quantity: Quantity,
  basicQuantity: Quantity,
  unitPriceMinor: AmountMinor,
  subtotalMinor: AmountMinor,
  discountMinor: AmountMinor,
  taxMinor: AmountMinor,
  totalMinor: AmountMinor,
});
export type OrderLine = z.infer<typeof OrderLine>;

/** A step on an order's timeline; `from` is null for its placement. */
export const OrderStep = z.object({
  seq: z.int(),
  from: OrderStatus.nullable(),
  to: OrderStatus,
  note: z.string().nullable(),
  actorName: z.string().nullable(),
  at: Instant,
});
export type OrderStep = z.infer<typeof OrderStep>;

/** An order as lists show it. */
export const OrderSummary = z.object({
  id: Id,
  number: z.int(),
  code: z.string().meta({ examples: ["ORD-00001"] }),
  status: OrderStatus,
  paymentStatus: PaymentStatus,
  paymentMethod: PaymentMethod,
  deliveryStatus: DeliveryStatus,
  channel: OrderChannel,
  customerId: Id,
  customerName: z.string(),
  salesRep: z.string().nullable(),
  itemCount: z.int(),
  currency: Currency,
  totalMinor: AmountMinor,
  placedAt: Instant,
  updatedAt: Instant,
  version: Version,
});
export type OrderSummary = z.infer<typeof OrderSummary>;

/** An order whole. `allowed` lists the legal next states. */
export const Order = OrderSummary.extend({
  contact: Contact,
  shippingAddress: ShippingAddress,
  notes: z.string(),
  locale: Locale,
  taxIncluded: z.boolean(),
  subtotalMinor: AmountMinor,
  discountMinor: AmountMinor,
  deliveryFeeMinor: AmountMinor,
  taxMinor: AmountMinor,
  lines: z.array(OrderLine),
  timeline: z.array(OrderStep),
  allowed: z.array(OrderStatus),
  trackingToken: z
    .string()
    .meta({ description: "Opens the order's public page; known to whoever placed it and to staff" }),
});
export type Order = z.infer<typeof Order>;

/** An order as its public page shows it: no contact details beyond the first name, no internal notes. */
export const TrackedOrder = Order.pick({
  id: true,
  number: true,
  code: true,
  status: true,
  paymentStatus: true,
  paymentMethod: true,
  deliveryStatus: true,
  currency: true,
  taxIncluded: true,
  subtotalMinor: true,
  discountMinor: true,
  deliveryFeeMinor: true,
  taxMinor: true,
  totalMinor: true,
  lines: true,
  placedAt: true,
  updatedAt: true,
}).extend({
  firstName: z.string(),
  city: z.string(),
  timeline: z.array(OrderStep.omit({ actorName: true, note: true })),
});
export type TrackedOrder = z.infer<typeof TrackedOrder>;

/** Moves an order along its machine. Errors: CONFLICT transition.illegal {from, to, allowed} · PRECONDITION_FAILED. */
export const TransitionOrderInput = z.object({
  id: Id,
  to: OrderStatus,
  note: z.string().trim().max(500).optional(),
  version: Version.optional(),
});
export type TransitionOrderInput = z.infer<typeof TransitionOrderInput>;

/** What an open order waits for, as `TodayOverview.needs` counts it: a hand-over, or anything for too long. */
export const OrderNeed = z.enum(["toShip", "late"]);
export type OrderNeed = z.infer<typeof OrderNeed>;

export const ListOrdersInput = PageInput.extend({
  search: z
    .string()
    .trim()
    .max(100)
    .optional()
    .meta({ description: "Order code, customer name, phone or e-mail" }),
  status: OrderStatus.optional(),
  need: OrderNeed.optional(),
  paymentStatus: PaymentStatus.optional(),
  customerId: Id.optional(),
  salesRep: z.email().optional(),
  channel: OrderChannel.optional(),
  from: Day.optional().meta({ description: "First day, in the company's time zone" }),
  to: Day.optional().meta({ description: "Last day, included" }),
  sort: z.enum(["newest", "oldest", "total", "-total", "number"]).default("newest"),
});
export type ListOrdersInput = z.infer<typeof ListOrdersInput>;

export const OrderPage = pageOf(OrderSummary);

/** A cart as the server prices it, before anything is bought. Lines that cannot be bought say why. */
export const PricedCart = z.object({
  currency: Currency,
  lines: z.array(
    OrderLine.omit({ id: true }).extend({
      slug: z.string(),
      step: Quantity,
      min: Quantity,
      max: Quantity.nullable(),
      available: Quantity.meta({
        description: "In this line's selling unit, after the cart's other lines of the product",
      }),
      problem: z
        .enum([
          "stock.short",
          "product.unavailable",
          "quantity.step",
          "quantity.inexact",
          "quantity.too_large",
        ])
        .nullable(),
    }),
  ),
  missing: z.array(Id).meta({ description: "Products or units that are not on sale any more" }),
  taxIncluded: z.boolean(),
  subtotalMinor: AmountMinor,
  discountMinor: AmountMinor,
  deliveryFeeMinor: AmountMinor,
  freeDeliveryFromMinor: AmountMinor.nullable(),
  taxMinor: AmountMinor,
  totalMinor: AmountMinor,
});
export type PricedCart = z.infer<typeof PricedCart>;

export const PriceCartInput = z.object({ lines: z.array(CartLineInput).max(200) });
export type PriceCartInput = z.infer<typeof PriceCartInput>;

/** How a day goes beside the same weekday of the week before, hour by hour, and what sells best in it. */
export const SalesFigures = z.object({
  sales: z.object({
    orders: z.int(),
    revenueMinor: AmountMinor,
    lastWeekOrders: z.int(),
    lastWeekRevenueMinor: AmountMinor,
  }),
  hours: z.array(
    z.object({ hour: z.int().min(0).max(23), revenueMinor: AmountMinor, lastWeekRevenueMinor: AmountMinor }),
  ),
  topProducts: z.array(
    z.object({
      productId: Id,
      name: LocalizedText,
      imageUrl: z.string().nullable(),
      orders: z.int(),
      revenueMinor: AmountMinor,
    }),
  ),
});
export type SalesFigures = z.infer<typeof SalesFigures>;

/** What the admin's first page shows: what needs somebody, then today's figures for those who may see them. */
export const TodayOverview = z.object({
  currency: Currency,
  timeZone: z.string(),
  day: z.iso.date(),
  needs: z.object({
    pending: z.int(),
    toShip: z.int(),
    late: z.int(),
    lowStock: z.int().nullable().meta({ description: "null: the caller may not see stock" }),
    outOfStock: z.int().nullable(),
  }),
  figures: SalesFigures.nullable().meta({ description: "null: the caller may not see figures" }),
});
export type TodayOverview = z.infer<typeof TodayOverview>;
