import { type CompanyDatabase, sql } from "@mizan/db";
import { type DataPurpose, makeKeys } from "./data-keys";
import type { KeyRing } from "./key-ring";

/**
 * What is sealed anew when data keys are replaced, or forgotten after a day. Whoever seals for another purpose names it
 * here, together with what seals its rows anew.
 */
const replaced: readonly DataPurpose[] = ["answers", "personal", "personal-index", "second-factor"];

/**
 * Gives a company new data keys. The former ones still open and find what they sealed and indexed, until that is
 * under the new ones. Until then nothing is replaced again: a run that was cut off goes on.
 */
export function replaceDataKeys(
  ring: KeyRing,
  company: CompanyDatabase,
): Promise<"replaced" | "unfinished" | "none"> {
  const { companyId } = company;
  return company.transaction(async ({ sql: run }) => {
    // Whoever writes an index holds its key until their transaction ends.
    const current = await run<{ purpose: DataPurpose; isUnfinished: boolean }>(sql`
      SELECT purpose, "settledAt" IS NULL AND EXISTS (
        SELECT FROM "DataKey" f WHERE f."companyId" = k."companyId" AND f.purpose = k.purpose AND f."retiredAt" IS NOT NULL
      ) AS "isUnfinished"
      FROM "DataKey" k WHERE "companyId" = ${companyId}::uuid AND "retiredAt" IS NULL AND purpose = ANY (${replaced}::text[])
      ORDER BY purpose FOR UPDATE`);
    if (current.length === 0) return "none";
    if (current.some(({ isUnfinished }) => isUnfinished)) return "unfinished";
    await run(sql`
      UPDATE "DataKey" SET "retiredAt" = now()
      WHERE "companyId" = ${companyId}::uuid AND "retiredAt" IS NULL AND purpose = ANY (${replaced}::text[])`);
    const purposes = current.map(({ purpose }) => purpose);
    await makeKeys(ring, { companyId, sql: run }, purposes);
    return "replaced";
  });
}
