import { notFound } from "@mizan/contracts/errors";
import { raw, sql } from "@mizan/db";
import type { Context } from "../platform";

/** What an input may point at, and what it is called in refusals. */
const kinds = { Category: "category", Unit: "unit", Media: "image" } as const;

/**
 * Refuses ids that are not the company's own, and keeps the others from being deleted until the transaction ends.
 *
 * Errors  NOT_FOUND category, unit, image.
 */
export async function requireReferences(
  tx: Context,
  table: keyof typeof kinds,
  ids: (string | null | undefined)[],
): Promise<void> {
  const wanted = [...new Set(ids.filter((id) => typeof id === "string"))];
  if (wanted.length === 0) return;
  const [found] = await tx.sql<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM ${raw(`"${table}"`)}
      WHERE "companyId" = ${tx.companyId}::uuid AND id = ANY(${wanted}::uuid[]) ORDER BY id FOR KEY SHARE
    ) held`);
  if (found?.count !== wanted.length) throw notFound(kinds[table]);
}
