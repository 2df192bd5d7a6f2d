import { type Prisma, sql } from "@mizan/db";
import type { Context } from "../platform";
import { formerIndexes, indexPhone } from "./phone-index";

/**
 * Gives a row while the key is current that made an index, and keeps it so until the transaction ends: two who write
 * one phone by two keys would not find each other.
 */
export const holdIndexKey = (tx: Context, index: string): Prisma.Sql => sql`
  SELECT id FROM "DataKey" WHERE "companyId" = ${tx.companyId}::uuid AND purpose = 'personal-index'
    AND "retiredAt" IS NULL AND starts_with(id::text, split_part(${index}, '.', 1)) FOR KEY SHARE`;

/** Makes sure that what this transaction indexes is indexed by the current key, also when it was made just now. */
export async function holdCurrentIndexKey(tx: Context): Promise<void> {
  for (;;) {
    const { phoneIndex } = await indexPhone(tx, "");
    const held = await tx.sql(holdIndexKey(tx, phoneIndex));
    if (held.length > 0) return;
    tx.vault.forget(tx.companyId, "personal-index");
  }
}

/** Indexes the guest with this phone by the current key when their row still waits for it: they are found again. */
export async function indexFormerGuest(tx: Context, phone: string): Promise<void> {
  const former = await formerIndexes(tx, phone);
  if (former.length === 0) return;
  const { phoneIndex, phoneTail } = await indexPhone(tx, phone);
  await tx.sql(sql`
    UPDATE "Customer" SET "phoneIndex" = ${phoneIndex}, "phoneTail" = ${phoneTail}
    WHERE "companyId" = ${tx.companyId}::uuid AND "isGuest" AND "phoneIndex" = ANY (${former}::text[])`);
}
