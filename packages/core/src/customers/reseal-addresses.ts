import { sql } from "@mizan/db";
import type { Resealed } from "../encryption";
import { type Context, inTransaction } from "../platform";
import { openAddresses, type SealedAddress, sealAddress } from "./address-row";

/** Little enough that nobody waits long for a row of it. */
const ROWS = 200;

/** Seals the next addresses anew that are not under the current key. */
export function resealAddresses(ctx: Context, after: string | null): Promise<Resealed> {
  return inTransaction(ctx, async (tx) => {
    const sealed = await tx.vault.use(tx, "personal", (cipher) => cipher.sealedPrefix);
    const rows = await tx.sql<SealedAddress>(sql`
      SELECT id, details FROM "CustomerAddress"
      WHERE "companyId" = ${tx.companyId}::uuid AND (${after}::uuid IS NULL OR id > ${after}::uuid)
        AND NOT starts_with(details, ${sealed})
      ORDER BY id LIMIT ${ROWS} FOR NO KEY UPDATE`);
    const columns = await Promise.all(
      (await openAddresses(tx, rows)).map(async ({ id, opened }) => ({
        id,
        details: await sealAddress(tx, id, opened),
      })),
    );
    await tx.sql(sql`
      UPDATE "CustomerAddress" a SET details = r.details
      FROM jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) AS r (id uuid, details text)
      WHERE a."companyId" = ${tx.companyId}::uuid AND a.id = r.id`);
    return { rows: rows.length, last: rows.at(-1)?.id ?? null };
  });
}
