import type { AuditEntry } from "@mizan/contracts/audit";
import { Id } from "@mizan/contracts/ids";
import { LocalizedText } from "@mizan/contracts/localized-text";
import { orderCode } from "@mizan/contracts/order-status";
import { sql } from "@mizan/db";
import type { Context } from "../platform";

type Subject = Pick<AuditEntry, "subjectType" | "subjectId" | "before" | "after">;

interface NameRow {
  type: string;
  id: string;
  ar: string;
  en: string;
  number: number | null;
}

/**
 * Finds what people call the subjects of some entries: an order's number, a product's name as it is now. What is gone
 * has the name that its entry recorded, if it did. One statement.
 */
export async function nameSubjects(
  ctx: Context,
  entries: readonly Subject[],
): Promise<(entry: Subject) => LocalizedText | null> {
  const idsOf = (type: string) => [
    ...new Set(
      entries
        .filter(({ subjectType, subjectId }) => subjectType === type && Id.safeParse(subjectId).success)
        .map(({ subjectId }) => subjectId),
    ),
  ];
  const slugs = entries.filter(({ subjectType }) => subjectType === "Role").map(({ subjectId }) => subjectId);
  const company = sql`"companyId" = ${ctx.companyId}::uuid`;
  const rows = await ctx.sql<NameRow>(sql`
    SELECT 'Order' AS type, id::text, '' AS ar, '' AS en, number FROM "Order"
      WHERE ${company} AND id = ANY(${idsOf("Order")}::uuid[])
    UNION ALL SELECT 'Product', id::text, "nameAr", "nameEn", NULL FROM "Product"
      WHERE ${company} AND id = ANY(${idsOf("Product")}::uuid[])
    UNION ALL SELECT 'Category', id::text, "nameAr", "nameEn", NULL FROM "Category"
      WHERE ${company} AND id = ANY(${idsOf("Category")}::uuid[])
    UNION ALL SELECT 'Unit', id::text, "nameAr", "nameEn", NULL FROM "Unit"
      WHERE ${company} AND id = ANY(${idsOf("Unit")}::uuid[])
    UNION ALL SELECT 'Customer', id::text, name, name, NULL FROM "Customer"
      WHERE ${company} AND id = ANY(${idsOf("Customer")}::uuid[])
    UNION ALL SELECT 'Staff', id::text, name, name, NULL FROM "Staff"
      WHERE ${company} AND id = ANY(${idsOf("Staff")}::uuid[])
    UNION ALL SELECT 'ApiKey', id::text, name, name, NULL FROM "ApiKey"
      WHERE ${company} AND id = ANY(${idsOf("ApiKey")}::uuid[])
    UNION ALL SELECT 'Role', slug, "nameAr", "nameEn", NULL FROM "Role"
      WHERE ${company} AND slug = ANY(${slugs}::text[])`);
  const names = new Map(rows.map((row) => [`${row.type}/${row.id}`, textOf(row)]));
  return (entry) => names.get(`${entry.subjectType}/${entry.subjectId}`) ?? recordedName(entry);
}

const textOf = ({ number, ar, en }: NameRow): LocalizedText =>
  number === null ? { ar, en } : sameInBoth(orderCode(number));

const sameInBoth = (text: string): LocalizedText => ({ ar: text, en: text });

function recordedName({ before, after }: Subject): LocalizedText | null {
  for (const state of [after, before]) {
    const name = state?.name ?? state?.code;
    if (typeof name === "string" && name !== "") return sameInBoth(name);
    const text = LocalizedText.safeParse(name);
    if (text.success && (text.data.ar || text.data.en)) return text.data;
  }
  return null;
}
