import type { Order } from "@mizan/contracts/orders";
import { sql } from "@mizan/db";
import { actorId, actorName, type Context } from "../platform";
import { sealContact } from "./sealed-contact";

/**
 * Writes an order with its lines and its first step in one statement, and gives it the company's next number.
 *
 * Shape   the number; gap-free, since the counter goes back with the transaction.
 */
export async function insertOrder(tx: Context, order: Order): Promise<number> {
  const sealed = await sealContact(tx, { ...order, contactPhone: order.contact.phone });
  const lines = JSON.stringify(
    order.lines.map(({ name, unitName, ...line }) => ({
      ...line,
      nameAr: name.ar,
      nameEn: name.en,
      unitNameAr: unitName.ar,
      unitNameEn: unitName.en,
    })),
  );
  const [placed] = await tx.sql<{ number: number }>(sql`
    WITH next AS (
      INSERT INTO "Counter" ("companyId", name, value) VALUES (${tx.companyId}::uuid, 'order', 1)
      ON CONFLICT ("companyId", name) DO UPDATE SET value = "Counter".value + 1
      RETURNING value
    ), placed AS (
      INSERT INTO "Order" ("companyId", id, number, status, "paymentStatus", "paymentMethod", "deliveryStatus", channel,
        "customerId", "contactName", "contactEmail", "contactPhone",
        "contactPhoneIndex", "contactPhoneTail", "shippingAddress", "salesRep", notes, locale,
        currency, "taxIncluded", "itemCount", "subtotalMinor", "discountMinor", "deliveryFeeMinor", "taxMinor",
        "totalMinor", "trackingToken", version, "placedAt", "updatedAt")
      SELECT ${tx.companyId}::uuid, ${order.id}::uuid, next.value, ${order.status}, ${order.paymentStatus},
        ${order.paymentMethod}, ${order.deliveryStatus}, ${order.channel}, ${order.customerId}::uuid,
        ${order.contact.name}, ${order.contact.email}, ${sealed.contactPhone},
        ${sealed.contactPhoneIndex}, ${sealed.contactPhoneTail}, to_jsonb(${sealed.shippingAddress}::text), ${order.salesRep}, ${order.notes}, ${order.locale},
        ${order.currency}, ${order.taxIncluded}::boolean, ${order.itemCount}::int, ${order.subtotalMinor}::bigint,
        ${order.discountMinor}::bigint, ${order.deliveryFeeMinor}::bigint, ${order.taxMinor}::bigint,
        ${order.totalMinor}::bigint, ${order.trackingToken}, 1, ${order.placedAt}::timestamptz, ${order.updatedAt}::timestamptz
      FROM next
      RETURNING number
    ), lines AS (
      INSERT INTO "OrderLine" ("companyId", id, "orderId", position, "productId", "productUnitId", sku, "nameAr", "nameEn",
        "unitSymbol", "unitNameAr", "unitNameEn", "imageUrl", quantity, "basicQuantity", "unitPriceMinor",
        "subtotalMinor", "discountMinor", "taxMinor", "totalMinor")
      SELECT ${tx.companyId}::uuid, l.id, ${order.id}::uuid, l.position, l."productId", l."productUnitId", l.sku,
        l."nameAr", l."nameEn", l."unitSymbol", l."unitNameAr", l."unitNameEn", l."imageUrl", l.quantity,
        l."basicQuantity", l."unitPriceMinor", l."subtotalMinor", l."discountMinor", l."taxMinor", l."totalMinor"
      FROM jsonb_to_recordset(${lines}::jsonb) AS l(id uuid, position int, "productId" uuid, "productUnitId" uuid,
        sku text, "nameAr" text, "nameEn" text, "unitSymbol" text, "unitNameAr" text, "unitNameEn" text,
        "imageUrl" text, quantity numeric, "basicQuantity" numeric, "unitPriceMinor" bigint, "subtotalMinor" bigint,
        "discountMinor" bigint, "taxMinor" bigint, "totalMinor" bigint)
    ), step AS (
      INSERT INTO "OrderStep" ("companyId", "orderId", seq, "toStatus", "actorId", "actorName", at)
      VALUES (${tx.companyId}::uuid, ${order.id}::uuid, 1, ${order.status}, ${actorId(tx.actor)}, ${actorName(tx.actor)},
        ${order.placedAt}::timestamptz)
    )
    SELECT number FROM placed`);
  if (!placed) throw new Error("An order was inserted without a number");
  return placed.number;
}
