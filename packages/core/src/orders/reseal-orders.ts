import { sql } from "@mizan/db";
import type { Resealed } from "../encryption";
import { type Context, inTransaction } from "../platform";
import { openContact, type SealedRow, sealContact } from "./sealed-contact";

/** Little enough that nobody waits long for a row of it. */
const ROWS = 200;

/** Seals and indexes the contacts of the next orders anew that are not under the current keys, or in the clear. */
export function resealOrders(ctx: Context, after: string | null): Promise<Resealed> {
  return inTransaction(ctx, async (tx) => {
    const sealed = await tx.vault.use(tx, "personal", (cipher) => cipher.sealedPrefix);
    const indexed = await tx.vault.use(tx, "personal-index", (cipher) => cipher.indexPrefix);
    const rows = await tx.sql<SealedRow & { currency: string }>(sql`
      SELECT id, currency, "contactPhone", "shippingAddress" FROM "Order"
      WHERE "companyId" = ${tx.companyId}::uuid AND (${after}::uuid IS NULL OR id > ${after}::uuid) AND NOT (
        ("contactPhone" IS NULL OR starts_with("contactPhone", ${sealed}) AND starts_with("contactPhoneIndex", ${indexed}))
        AND ("shippingAddress" = '{}'::jsonb OR starts_with("shippingAddress" #>> '{}', ${sealed})))
      ORDER BY id LIMIT ${ROWS} FOR NO KEY UPDATE`);
    const columns = await Promise.all(
      rows.map(async (row) => {
        const { phone, shippingAddress } = await openContact(tx, row);
        const { id, currency } = row;
        return { id, ...(await sealContact(tx, { id, currency, contactPhone: phone, shippingAddress })) };
      }),
    );
    await tx.sql(sql`
      UPDATE "Order" o SET "contactPhone" = r."contactPhone", "contactPhoneIndex" = r."contactPhoneIndex",
        "contactPhoneTail" = r."contactPhoneTail", "shippingAddress" = to_jsonb(r."shippingAddress")
      FROM jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) AS r (id uuid, "contactPhone" text,
        "contactPhoneIndex" text, "contactPhoneTail" text, "shippingAddress" text)
      WHERE o."companyId" = ${tx.companyId}::uuid AND o.id = r.id`);
    return { rows: rows.length, last: rows.at(-1)?.id ?? null };
  });
}
