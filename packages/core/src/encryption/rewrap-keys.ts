import { sql } from "@mizan/db";
import { boundKey, type KeyOwner } from "./data-keys";
import type { KeyRing, Wrapped } from "./key-ring";

/**
 * Wraps a company's data keys by the ring's current key; what they sealed stays as it is.
 *
 * Each key is one small write, so it can be cut off anywhere and run again. Gives how many keys it wrapped.
 *
 * Errors: throws for a key that no key of the ring opens.
 */
export async function rewrapKeys(ring: KeyRing, { companyId, sql: run }: KeyOwner): Promise<number> {
  const rows = await run<Wrapped & { id: string; purpose: string }>(sql`
    SELECT id, purpose, "wrappedBy", wrapped FROM "DataKey"
    WHERE "companyId" = ${companyId}::uuid AND "wrappedBy" <> ${ring.currentId}`);
  for (const { id, purpose, ...former } of rows) {
    const bound = boundKey(companyId, purpose, id);
    const { wrappedBy, wrapped } = ring.wrap(ring.unwrap(former, bound), bound);
    await run(sql`
      UPDATE "DataKey" SET "wrappedBy" = ${wrappedBy}, wrapped = ${wrapped}
      WHERE "companyId" = ${companyId}::uuid AND id = ${id}::uuid AND wrapped = ${former.wrapped}`);
  }
  return rows.length;
}
