import { Locale } from "@mizan/contracts/localized-text";
import { Currency } from "@mizan/contracts/money";
import {
  DeliveryStatus,
  OrderStatus,
  orderCode,
  orderTransitions,
  PaymentMethod,
  PaymentStatus,
} from "@mizan/contracts/order-status";
import {
  type Order,
  OrderChannel,
  type OrderLine,
  type OrderStep,
  type OrderSummary,
} from "@mizan/contracts/orders";
import { trimQuantity } from "@mizan/contracts/quantity";
import { nextStates } from "@mizan/contracts/state-machine";
import { sql } from "@mizan/db";
import { type Context, toInstant } from "../platform";
import { openContact } from "./sealed-contact";

/** An order as the columns of `summaryColumns` give it. */
export interface OrderSummaryRow {
  id: string;
  number: number;
  status: string;
  paymentStatus: string;
  paymentMethod: string;
  deliveryStatus: string;
  channel: string;
  customerId: string;
  contactName: string;
  salesRep: string | null;
  itemCount: number;
  currency: string;
  totalMinor: number;
  placedAt: Date;
  updatedAt: Date;
  version: number;
}

interface LineRow extends Omit<OrderLine, "name" | "unitName"> {
  nameAr: string;
  nameEn: string;
  unitNameAr: string;
  unitNameEn: string;
}

interface StepRow {
  seq: number;
  fromStatus: string | null;
  toStatus: string;
  note: string | null;
  actorName: string | null;
  at: string;
}

/** An order as the columns of `orderColumns` give it. */
export interface OrderRow extends OrderSummaryRow {
  contactEmail: string | null;
  contactPhone: string | null;
  shippingAddress: unknown;
  notes: string;
  locale: string;
  taxIncluded: boolean;
  subtotalMinor: number;
  discountMinor: number;
  deliveryFeeMinor: number;
  taxMinor: number;
  trackingToken: string;
  lines: LineRow[];
  steps: StepRow[];
}

/** Columns of "Order" o that a list needs. */
export const summaryColumns = sql`o.id, o.number, o.status, o."paymentStatus", o."paymentMethod", o."deliveryStatus",
  o.channel, o."customerId", o."contactName", o."salesRep", o."itemCount", o.currency, o."totalMinor", o."placedAt",
  o."updatedAt", o.version`;

/** Columns of "Order" o with its lines and steps as JSON, so that a whole order is one statement. */
export const orderColumns = sql`${summaryColumns}, o."contactEmail", o."contactPhone", o."shippingAddress", o.notes,
  o.locale, o."taxIncluded", o."subtotalMinor", o."discountMinor", o."deliveryFeeMinor", o."taxMinor", o."trackingToken",
  (SELECT jsonb_agg(to_jsonb(l) || jsonb_build_object('quantity', l.quantity::text, 'basicQuantity', l."basicQuantity"::text)
     ORDER BY l.position) FROM "OrderLine" l WHERE l."companyId" = o."companyId" AND l."orderId" = o.id) AS lines,
  (SELECT jsonb_agg(to_jsonb(s) || jsonb_build_object('actorName',
     CASE s."actorId" WHEN o."customerId"::text THEN o."contactName" ELSE s."actorName" END) ORDER BY s.seq) FROM "OrderStep" s
     WHERE s."companyId" = o."companyId" AND s."orderId" = o.id) AS steps`;

/** Row → contract. */
export const toOrderSummary = (row: OrderSummaryRow): OrderSummary => ({
  id: row.id,
  number: row.number,
  code: orderCode(row.number),
  status: OrderStatus.parse(row.status),
  paymentStatus: PaymentStatus.parse(row.paymentStatus),
  paymentMethod: PaymentMethod.parse(row.paymentMethod),
  deliveryStatus: DeliveryStatus.parse(row.deliveryStatus),
  channel: OrderChannel.parse(row.channel),
  customerId: row.customerId,
  customerName: row.contactName,
  salesRep: row.salesRep,
  itemCount: row.itemCount,
  currency: Currency.parse(row.currency),
  totalMinor: row.totalMinor,
  placedAt: toInstant(row.placedAt),
  updatedAt: toInstant(row.updatedAt),
  version: row.version,
});

const toOrderLine = (row: LineRow): OrderLine => ({
  id: row.id,
  position: row.position,
  productId: row.productId,
  productUnitId: row.productUnitId,
  sku: row.sku,
  name: { ar: row.nameAr, en: row.nameEn },
  unitSymbol: row.unitSymbol,
  unitName: { ar: row.unitNameAr, en: row.unitNameEn },
  imageUrl: row.imageUrl,
  quantity: trimQuantity(row.quantity),
  basicQuantity: trimQuantity(row.basicQuantity),
  unitPriceMinor: row.unitPriceMinor,
  subtotalMinor: row.subtotalMinor,
  discountMinor: row.discountMinor,
  taxMinor: row.taxMinor,
  totalMinor: row.totalMinor,
});

const toOrderStep = (row: StepRow): OrderStep => ({
  seq: row.seq,
  from: row.fromStatus === null ? null : OrderStatus.parse(row.fromStatus),
  to: OrderStatus.parse(row.toStatus),
  note: row.note,
  actorName: row.actorName,
  at: toInstant(new Date(row.at)),
});

/** Row → contract. */
export async function toOrder(ctx: Context, row: OrderRow): Promise<Order> {
  const { phone, shippingAddress } = await openContact(ctx, row);
  const summary = toOrderSummary(row);
  return {
    ...summary,
    contact: { name: row.contactName, email: row.contactEmail, phone },
    shippingAddress,
    notes: row.notes,
    locale: Locale.parse(row.locale),
    taxIncluded: row.taxIncluded,
    subtotalMinor: row.subtotalMinor,
    discountMinor: row.discountMinor,
    deliveryFeeMinor: row.deliveryFeeMinor,
    taxMinor: row.taxMinor,
    trackingToken: row.trackingToken,
    lines: row.lines.map(toOrderLine),
    timeline: row.steps.map(toOrderStep),
    allowed: [...nextStates(orderTransitions, summary.status)],
  };
}
