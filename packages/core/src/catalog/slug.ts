import type { LocalizedText } from "@mizan/contracts/localized-text";
import { raw, sql } from "@mizan/db";
import type { Context } from "../platform";

const MAX_LENGTH = 100;

/** The address part that a name makes: of the English one, else the Arabic; `"Crème 1.5 L"` → `"creme-1-5-l"`. */
export function slugOf(name: LocalizedText, otherwise: string): string {
  const slug = (name.en || name.ar)
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .normalize("NFC")
    .replace(/[\u064B-\u065F\u0670\u0640'’`]/g, "")
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, "-")
    .slice(0, MAX_LENGTH)
    .replace(/^-|-$/g, "");
  return slug || otherwise;
}

/** The slug itself when it is free, else with the lowest number that is. Two that look at once do not get the same. */
export async function freeSlug(tx: Context, table: "Product" | "Category", wanted: string): Promise<string> {
  await tx.sql(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`slug/${table}/${tx.companyId}`}, 0))`);
  const rows = await tx.sql<{ slug: string }>(sql`
    SELECT slug FROM ${raw(`"${table}"`)}
    WHERE "companyId" = ${tx.companyId}::uuid AND (slug = ${wanted} OR slug LIKE ${`${wanted}-%`})`);
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(wanted)) return wanted;
  let suffix = 2;
  while (taken.has(`${wanted}-${suffix}`)) suffix++;
  return `${wanted}-${suffix}`;
}
