import { sql } from "@mizan/db";
import type { Resealed } from "../encryption";
import { type Context, inTransaction } from "../platform";
import { seedPlace } from "./second-factor";

/** Little enough that nobody waits long for a row of it. */
const ROWS = 200;

/** Seals the next seeds anew that are not under the current key. */
export function resealSecondFactors(ctx: Context, after: string | null): Promise<Resealed> {
  return inTransaction(ctx, async (tx) => {
    const sealed = await tx.vault.use(tx, "second-factor", (cipher) => cipher.sealedPrefix);
    const rows = await tx.sql<{ staffId: string; seed: string }>(sql`
      SELECT "staffId", seed FROM "SecondFactor"
      WHERE "companyId" = ${tx.companyId}::uuid AND (${after}::uuid IS NULL OR "staffId" > ${after}::uuid)
        AND NOT starts_with(seed, ${sealed})
      ORDER BY "staffId" LIMIT ${ROWS} FOR NO KEY UPDATE`);
    const resealed = await tx.vault.use(tx, "second-factor", (cipher) =>
      rows.map(({ staffId, seed }) => ({
        staffId,
        seed: cipher.seal(seedPlace(staffId), cipher.open(seedPlace(staffId), seed)),
      })),
    );
    await tx.sql(sql`
      UPDATE "SecondFactor" f SET seed = r.seed
      FROM jsonb_to_recordset(${JSON.stringify(resealed)}::jsonb) AS r ("staffId" uuid, seed text)
      WHERE f."companyId" = ${tx.companyId}::uuid AND f."staffId" = r."staffId"`);
    return { rows: rows.length, last: rows.at(-1)?.staffId ?? null };
  });
}
