import { sql } from "@mizan/db";
import type { KeyOwner } from "./data-keys";

/** What one step of sealing rows anew came to: how many it found, and the id to go on after; null at the end. */
export interface Resealed {
  rows: number;
  last: string | null;
}

/** Whether there was a time when all rows of a company were sealed: none of it is in the clear since. */
export async function wasEverSettled({ companyId, sql: run }: KeyOwner): Promise<boolean> {
  const rows = await run(sql`
    SELECT 1 FROM "DataKey" WHERE "companyId" = ${companyId}::uuid AND purpose = 'personal' AND "settledAt" IS NOT NULL LIMIT 1`);
  return rows.length > 0;
}

/** Notes that everything that is sealed in a company is under its current keys. */
export async function settleKeys({ companyId, sql: run }: KeyOwner): Promise<void> {
  await run(sql`
    UPDATE "DataKey" SET "settledAt" = now()
    WHERE "companyId" = ${companyId}::uuid AND "retiredAt" IS NULL AND "settledAt" IS NULL`);
}

/** For how long the youngest of a company's current keys has been there. Units: milliseconds. */
export async function ageOfKeysMs({ companyId, sql: run }: KeyOwner): Promise<number> {
  const [row] = await run<{ age: number | null }>(sql`
    SELECT (extract(epoch FROM clock_timestamp() - max("createdAt")) * 1000)::float8 AS age
    FROM "DataKey" WHERE "companyId" = ${companyId}::uuid AND "retiredAt" IS NULL`);
  return row?.age ?? Number.POSITIVE_INFINITY;
}
