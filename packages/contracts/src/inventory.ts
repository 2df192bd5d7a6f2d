import { z } from "zod";
import { ProductSort } from "./catalog";
import { Id, Instant } from "./ids";
import { LocalizedText } from "./localized-text";
import { PageInput, pageOf } from "./pages";
import { GivenQuantity, PositiveQuantity, Quantity, SignedQuantity } from "./quantity";
import { StockState } from "./stock-state";

/** A place that holds stock. `number` is how Odoo and the shop devices name it. Source: seeds/003 `locationStocks`. */
export const Location = z.object({
  id: Id,
  number: z.int(),
  name: LocalizedText,
  priority: z.int().meta({ description: "Lower serves orders first" }),
  isActive: z.boolean(),
});
export type Location = z.infer<typeof Location>;

/** Why stock moved. */
export const MovementKind = z.enum([
  "receive",
  "reserve",
  "release",
  "expire",
  "fulfil",
  "adjust",
  "count",
  "transfer_out",
  "transfer_in",
  "return",
  "damage",
  "waste",
  "offline_sale",
]);
export type MovementKind = z.infer<typeof MovementKind>;

/**
 * The stock of a product in one place.
 *
 * Units  the product's basic unit. `onHand` is below 0 where more was sent out than was there, on a backorder limit.
 *        `available` = on hand − reserved − safety + backorder limit, never below 0.
 */
export const StockLevel = z.object({
  locationId: Id,
  locationNumber: z.int(),
  locationName: LocalizedText,
  onHand: SignedQuantity,
  reserved: Quantity,
  available: Quantity,
  safety: Quantity,
  backorderLimit: Quantity,
  shortfall: Quantity,
  lastSeq: z.int(),
  updatedAt: Instant,
});
export type StockLevel = z.infer<typeof StockLevel>;

/** A product's stock over all its places. Units  basic units, of the symbol `unitSymbol`. */
export const ProductStock = z.object({
  productId: Id,
  unitSymbol: z.string(),
  onHand: SignedQuantity,
  reserved: Quantity,
  available: Quantity,
  locations: z.array(StockLevel),
});
export type ProductStock = z.infer<typeof ProductStock>;

/** One line of the ledger. `seq` is gap-free per product and place; balances are those after it. */
export const StockMovement = z.object({
  id: Id,
  productId: Id,
  productName: LocalizedText,
  locationId: Id,
  locationName: LocalizedText,
  seq: z.int(),
  kind: MovementKind,
  deltaOnHand: SignedQuantity,
  deltaReserved: SignedQuantity,
  onHandAfter: SignedQuantity,
  reservedAfter: Quantity,
  source: z.string().meta({ description: "What caused it, unique: order/<id>/…, adjust/<id>" }),
  reason: z.string().nullable(),
  actorName: z.string().nullable(),
  occurredAt: Instant,
});
export type StockMovement = z.infer<typeof StockMovement>;

/** Why somebody corrects stock by hand, with the direction it may go. */
export const AdjustReason = z.enum([
  "received",
  "found",
  "customer_return",
  "correction",
  "damage",
  "theft",
  "loss",
  "spoilage",
  "internal_use",
  "sample",
]);
export type AdjustReason = z.infer<typeof AdjustReason>;

/**
 * Changes the stock on hand in one place by hand, or counts it.
 *
 * Shape   `increment`/`decrement` by a quantity, or `count` to an observed one (the difference is derived).
 * Units   basic units, or the selling unit `productUnitId` when given.
 * Errors  CONFLICT stock.short with `available`, stock.stale with the current figures when `expectedOnHand` does not hold.
 */
export const AdjustStockInput = z.object({
  productId: Id,
  productUnitId: Id.optional(),
  locationId: Id.optional().meta({ description: "Default: the open place of the lowest priority number" }),
  type: z.enum(["increment", "decrement", "count"]),
  quantity: GivenQuantity,
  reason: AdjustReason.default("correction"),
  note: z.string().trim().max(500).optional(),
  expectedOnHand: SignedQuantity.optional(),
});
export type AdjustStockInput = z.infer<typeof AdjustStockInput>;

/** What an adjustment did: the ledger's line and the product's stock after it. */
export const AdjustStockResult = z.object({ movement: StockMovement, stock: ProductStock });
export type AdjustStockResult = z.infer<typeof AdjustStockResult>;

/** Goods that arrive: one receipt of many products, all or nothing. */
export const ReceiveStockInput = z.object({
  locationId: Id.optional(),
  note: z.string().trim().max(500).optional(),
  lines: z
    .array(z.object({ productId: Id, productUnitId: Id.optional(), quantity: PositiveQuantity }))
    .min(1)
    .max(500),
});
export type ReceiveStockInput = z.infer<typeof ReceiveStockInput>;

/** How a place treats a product: kept back for the counter, sold beyond the stock. */
export const SetStockPolicyInput = z.object({
  productId: Id,
  locationId: Id,
  safety: GivenQuantity.optional(),
  backorderLimit: GivenQuantity.optional(),
});
export type SetStockPolicyInput = z.infer<typeof SetStockPolicyInput>;

/** One row of the inventory list: a product with its stock in every place. */
export const InventoryRow = z.object({
  productId: Id,
  number: z.int(),
  sku: z.string().nullable(),
  slug: z.string(),
  name: LocalizedText,
  imageUrl: z.string().nullable(),
  unitSymbol: z.string(),
  reorderPoint: Quantity.nullable(),
  onHand: SignedQuantity,
  reserved: Quantity,
  available: Quantity,
  state: StockState,
  levels: z.array(StockLevel),
});
export type InventoryRow = z.infer<typeof InventoryRow>;

export const ListInventoryInput = PageInput.extend({
  search: z.string().trim().max(100).optional(),
  state: StockState.optional(),
  locationId: Id.optional(),
  categoryId: Id.optional(),
  sort: ProductSort.extract(["number", "name", "stock", "-stock"]).default("number"),
  locale: z.enum(["ar", "en"]).default("ar"),
});
export type ListInventoryInput = z.infer<typeof ListInventoryInput>;

export const ListMovementsInput = PageInput.extend({
  productId: Id.optional(),
  locationId: Id.optional(),
  kind: MovementKind.optional(),
});
export type ListMovementsInput = z.infer<typeof ListMovementsInput>;

/** A product at or under its reorder point; `urgency` 0 (just reached) to 1 (nothing left). */
export const StockAlert = z.object({
  productId: Id,
  number: z.int(),
  sku: z.string().nullable(),
  name: LocalizedText,
  unitSymbol: z.string(),
  available: Quantity,
  reorderPoint: Quantity,
  urgency: z.number().min(0).max(1),
});
export type StockAlert = z.infer<typeof StockAlert>;

/**
 * A movement after which a place held less than it had promised, not settled yet.
 *
 * Units  the product's basic unit. `quantity` is what that movement took of what was promised, `missing` what is
 *        missing there now.
 */
export const StockException = z.object({
  id: Id,
  productId: Id,
  productName: LocalizedText,
  sku: z.string().nullable(),
  unitSymbol: z.string(),
  locationId: Id,
  locationName: LocalizedText,
  kind: MovementKind,
  quantity: Quantity,
  missing: Quantity,
  reason: z.string().nullable(),
  actorName: z.string().nullable(),
  raisedAt: Instant,
});
export type StockException = z.infer<typeof StockException>;

/** Says that an exception is dealt with, and how. */
export const SettleStockExceptionInput = z.object({ id: Id, note: z.string().trim().min(1).max(500) });
export type SettleStockExceptionInput = z.infer<typeof SettleStockExceptionInput>;

export const InventoryPage = pageOf(InventoryRow);
export const MovementPage = pageOf(StockMovement);
