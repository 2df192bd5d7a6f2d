import { sql } from "@mizan/db";
import type { Resealed } from "../encryption";
import { type Context, inTransaction } from "../platform";
import { openCustomers, type PersonalFields, sealCustomer } from "./sealed-fields";

/** Little enough that nobody waits long for a row of it. */
const ROWS = 200;

/** Seals and indexes the next customers anew that are not under the current keys, or in the clear. */
export function resealCustomers(ctx: Context, after: string | null): Promise<Resealed> {
  return inTransaction(ctx, async (tx) => {
    const sealed = await tx.vault.use(tx, "personal", (cipher) => cipher.sealedPrefix);
    const indexed = await tx.vault.use(tx, "personal-index", (cipher) => cipher.indexPrefix);
    const rows = await tx.sql<PersonalFields & { id: string }>(sql`
      SELECT id, phone, address, "zipCode" FROM "Customer"
      WHERE "companyId" = ${tx.companyId}::uuid AND (${after}::uuid IS NULL OR id > ${after}::uuid) AND NOT (
        (phone IS NULL OR starts_with(phone, ${sealed}) AND starts_with("phoneIndex", ${indexed}))
        AND (address = '' OR starts_with(address, ${sealed})) AND ("zipCode" = '' OR starts_with("zipCode", ${sealed})))
      ORDER BY id LIMIT ${ROWS} FOR NO KEY UPDATE`);
    const opened = await openCustomers(tx, rows);
    const columns = await Promise.all(
      opened.map(async ({ id, ...fields }) => ({ id, ...(await sealCustomer(tx, id, fields)) })),
    );
    await tx.sql(sql`
      UPDATE "Customer" c SET phone = r.phone, "phoneIndex" = r."phoneIndex", "phoneTail" = r."phoneTail",
        address = r.address, "zipCode" = r."zipCode"
      FROM jsonb_to_recordset(${JSON.stringify(columns)}::jsonb)
        AS r (id uuid, phone text, "phoneIndex" text, "phoneTail" text, address text, "zipCode" text)
      WHERE c."companyId" = ${tx.companyId}::uuid AND c.id = r.id`);
    return { rows: rows.length, last: rows.at(-1)?.id ?? null };
  });
}
