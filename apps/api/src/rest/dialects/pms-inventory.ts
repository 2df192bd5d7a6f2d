import { Id, Instant } from "@mizan/contracts/ids";
import {
  AdjustReason,
  type AdjustStockInput,
  type AdjustStockResult,
  MovementKind,
  type ProductStock,
  type StockAlert,
} from "@mizan/contracts/inventory";
import { type Locale, LocalizedText } from "@mizan/contracts/localized-text";
import { pageOf } from "@mizan/contracts/pages";
import { pickText } from "@mizan/contracts/pick-text";
import { QuantityNumber, quantityFromNumber, quantityToNumber } from "@mizan/contracts/quantity";
import { z } from "zod";

/** Stock over all places and in each. Units: the product's basic unit; `stock` on hand, `qty` on hand in the place. */
export const PmsStock = z
  .object({
    productId: Id,
    unit: z.string().meta({
      description:
        "Symbol of the product's basic unit, which the ledger counts in; it may be sold in another",
      examples: ["kg"],
    }),
    stock: z.number(),
    available: z.number(),
    reserved: z.number(),
    locations: z.array(
      z.object({ locationId: Id, number: z.int(), name: z.string(), qty: z.number(), available: z.number() }),
    ),
  })
  .meta({ id: "PmsStock" });

/** Source: seeds/000 "Adjust Stock". */
export const PmsAdjustBody = z
  .object({
    productId: Id,
    quantity: QuantityNumber,
    type: z.enum(["increment", "decrement"]),
    locationId: Id.optional(),
    reason: z
      .string()
      .trim()
      .max(500)
      .optional()
      .meta({
        description: `One of ${AdjustReason.options.join(", ")}; other words are kept as a note to a correction`,
      }),
  })
  .meta({
    id: "PmsAdjustBody",
    examples: [{ productId: "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d", quantity: 5, type: "increment" }],
  });

export const PmsMovement = z
  .object({
    id: Id,
    _id: Id,
    kind: MovementKind,
    quantity: z.number().meta({ description: "Change of the stock on hand, with its sign" }),
    stockAfter: z.number().meta({ description: "On hand in the place" }),
    locationId: Id,
    reason: z.string().nullable(),
    source: z.string(),
    seq: z.int(),
    occurredAt: Instant,
  })
  .meta({ id: "PmsMovement" });

export const PmsAdjustment = PmsStock.extend({ movement: PmsMovement }).meta({ id: "PmsAdjustment" });

export const PmsAlert = z
  .object({
    productId: Id,
    number: z.int(),
    sku: z.string().nullable(),
    name: z.string(),
    title: LocalizedText,
    unit: z.string(),
    stock: z.number().meta({ description: "What is left to sell" }),
    reorderPoint: z.number(),
    urgency: z.number().meta({ description: "0 just reached, 1 nothing left" }),
  })
  .meta({ id: "PmsAlert" });
export const PmsAlertPage = pageOf(PmsAlert).meta({ id: "PmsAlertPage" });

/** Body → the verb's input. */
export function fromPmsAdjustment(body: z.infer<typeof PmsAdjustBody>): AdjustStockInput {
  const reason = AdjustReason.safeParse(body.reason);
  return {
    productId: body.productId,
    locationId: body.locationId,
    type: body.type,
    quantity: quantityFromNumber(body.quantity),
    reason: reason.data ?? "correction",
    note: reason.success ? undefined : body.reason,
  };
}

/** Stock → answer. */
export const toPmsStock = (stock: ProductStock, locale: Locale): z.infer<typeof PmsStock> => ({
  productId: stock.productId,
  unit: stock.unitSymbol,
  stock: quantityToNumber(stock.onHand),
  available: quantityToNumber(stock.available),
  reserved: quantityToNumber(stock.reserved),
  locations: stock.locations.map((level) => ({
    locationId: level.locationId,
    number: level.locationNumber,
    name: pickText(level.locationName, locale),
    qty: quantityToNumber(level.onHand),
    available: quantityToNumber(level.available),
  })),
});

/** What an adjustment did → answer. */
export const toPmsAdjustment = (
  { movement, stock }: AdjustStockResult,
  locale: Locale,
): z.infer<typeof PmsAdjustment> => ({
  ...toPmsStock(stock, locale),
  movement: {
    id: movement.id,
    _id: movement.id,
    kind: movement.kind,
    quantity: quantityToNumber(movement.deltaOnHand),
    stockAfter: quantityToNumber(movement.onHandAfter),
    locationId: movement.locationId,
    reason: movement.reason,
    source: movement.source,
    seq: movement.seq,
    occurredAt: movement.occurredAt,
  },
});

/** Alert → answer. */
export const toPmsAlert = (alert: StockAlert, locale: Locale): z.infer<typeof PmsAlert> => ({
  productId: alert.productId,
  number: alert.number,
  sku: alert.sku,
  name: pickText(alert.name, locale),
  title: alert.name,
  unit: alert.unitSymbol,
  stock: quantityToNumber(alert.available),
  reorderPoint: quantityToNumber(alert.reorderPoint),
  urgency: alert.urgency,
});
