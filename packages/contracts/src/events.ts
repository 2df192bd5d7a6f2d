import { z } from "zod";
import { AccountKind } from "./identity";
import { Id, Instant } from "./ids";
import { MovementKind } from "./inventory";
import { LocalizedText } from "./localized-text";
import { AmountMinor, Currency } from "./money";
import { OrderStatus } from "./order-status";
import { OrderChannel } from "./orders";
import { RoleSlug } from "./permissions";
import { ProductStatus } from "./product-status";
import { Quantity, SignedQuantity } from "./quantity";

const productFacts = z.object({
  productId: Id,
  slug: z.string(),
  status: ProductStatus,
  categoryIds: z.array(Id),
});

const orderFacts = z.object({
  orderId: Id,
  number: z.int(),
  code: z.string(),
  status: OrderStatus,
  totalMinor: AmountMinor,
  currency: Currency,
  customerId: Id,
  customerName: z.string(),
  salesRep: z.string().nullable(),
  channel: OrderChannel,
  itemCount: z.int(),
  placedAt: Instant,
});

const stockFacts = z.object({
  productId: Id,
  locationId: Id,
  onHand: SignedQuantity.meta({ description: "At the location" }),
  reserved: Quantity,
  stock: SignedQuantity.meta({ description: "On hand over all locations" }),
  available: Quantity.meta({ description: "Available over all locations" }),
});

/**
 * Every domain event and what it carries. An event is a row before it is a message: it is written in the transaction
 * of the change it tells of, and gets its place in the company's stream afterwards.
 */
export const eventRegistry = {
  "product.created": productFacts,
  "product.updated": productFacts.extend({ changed: z.array(z.string()) }),
  "product.status_changed": productFacts.extend({ from: ProductStatus }),
  "product.deleted": productFacts,
  "category.saved": z.object({ categoryId: Id, slug: z.string() }),
  "category.deleted": z.object({ categoryId: Id, slug: z.string() }),
  "unit.saved": z.object({ unitId: Id }),
  "settings.updated": z.object({ changed: z.array(z.string()) }),
  "company.changed": z.object({
    isSuspended: z.boolean().meta({ description: "Nobody of the company is served any more" }),
  }),
  "customer.saved": z.object({ customerId: Id }),
  "api_key.changed": z.object({ apiKeyId: Id }),
  "staff.changed": z.object({
    staffId: Id,
    endsSockets: z.boolean().meta({ description: "What they may do, or their log-in, changed" }),
  }),
  "role.changed": z.object({ role: RoleSlug }),
  "session.ended": z.object({
    kind: AccountKind,
    accountId: Id,
    sessionIds: z.array(Id).nullable().meta({ description: "null: every token that the account had" }),
  }),
  "mail.queued": z.object({ mailId: Id }),
  "stock.changed": stockFacts.extend({ kind: MovementKind, seq: z.int() }),
  "stock.policy_set": stockFacts,
  "stock.low": z.object({
    productId: Id,
    name: LocalizedText,
    sku: z.string().nullable(),
    available: Quantity,
    reorderPoint: Quantity,
  }),
  "order.created": orderFacts,
  "order.status_changed": orderFacts.extend({ from: OrderStatus, note: z.string().nullable() }),
} as const;

/** A key of the event registry. */
export type EventType = keyof typeof eventRegistry;
export const EventType = z.enum(Object.keys(eventRegistry) as [EventType, ...EventType[]]);

/** What an event of a type carries. */
export type EventPayload<T extends EventType> = z.infer<(typeof eventRegistry)[T]>;

/** An event with its place in the company's stream: `seq` has no gaps, so a reader that has 7 and gets 9 knows that it missed 8. */
export type DomainEvent = {
  [T in EventType]: {
    id: Id;
    seq: number;
    companyId: Id;
    type: T;
    subjectId: string;
    payload: EventPayload<T>;
    occurredAt: string;
  };
}[EventType];
