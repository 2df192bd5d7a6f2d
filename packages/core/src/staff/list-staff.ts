import type { Page } from "@mizan/contracts/pages";
import type { ListStaffInput, StaffMember } from "@mizan/contracts/staff";
import { join, type Prisma, raw, sql } from "@mizan/db";
import { authorize } from "../access";
import { searchFold } from "../catalog";
import { type Context, type CursorType, decodeCursor, rowsToRead, rowsToSkip, toPage } from "../platform";
import { type StaffRow, staffColumns, toStaffMember } from "./staff-row";

/** What each sort compares, in which direction; the id breaks ties the same way. */
const sorts: Record<ListStaffInput["sort"], { key: Prisma.Sql; type: CursorType; descending: boolean }> = {
  name: { key: sql`search_fold(s.name)`, type: "text", descending: false },
  newest: { key: sql`s."createdAt"`, type: "timestamptz", descending: true },
  // Whoever never came stands last.
  "-lastLogin": { key: sql`coalesce(s."lastLoginAt", 'epoch')`, type: "timestamptz", descending: true },
};

/** Who works for the company. Errors: FORBIDDEN without staff:read. */
export async function listStaff(ctx: Context, input: ListStaffInput): Promise<Page<StaffMember>> {
  authorize(ctx, "read", "Staff");
  const filters = [sql`s."companyId" = ${ctx.companyId}::uuid`];
  if (input.role) filters.push(sql`s.role = ${input.role}`);
  if (input.isActive !== undefined) filters.push(sql`s."isActive" = ${input.isActive}`);
  if (input.search) filters.push(matches(input.search));
  const where = join(filters, " AND ");

  const { key, type, descending } = sorts[input.sort];
  const direction = raw(descending ? "DESC" : "ASC");
  const after = input.cursor ? decodeCursor(input.cursor, input.sort, [type, "uuid"]) : null;
  const beyond = after
    ? sql`AND (${key}, s.id) ${raw(descending ? "<" : ">")} (${after[0]}::${raw(type)}, ${after[1]}::uuid)`
    : sql``;
  const [rows, [counted]] = await Promise.all([
    ctx.sql<StaffRow & { sortKey: string }>(sql`
      SELECT ${staffColumns}, (${key})::text AS "sortKey"
      FROM "Staff" s JOIN "Role" r ON r."companyId" = s."companyId" AND r.slug = s.role
      WHERE ${where} ${beyond}
      ORDER BY ${key} ${direction}, s.id ${direction}
      LIMIT ${rowsToRead(input)} OFFSET ${rowsToSkip(input)}`),
    ctx.sql<{ total: number }>(sql`SELECT count(*)::int AS total FROM "Staff" s WHERE ${where}`),
  ]);
  return toPage(rows, input, {
    total: counted?.total ?? 0,
    sort: input.sort,
    cursorOf: (row) => [row.sortKey, row.id],
    toItem: ({ sortKey: _, ...row }) => toStaffMember(row),
  });
}

/** By name in any spelling, or by part of the e-mail. */
function matches(search: string): Prisma.Sql {
  const folded = searchFold(search);
  const ways = [sql`strpos(s.email, ${search.toLowerCase()}) > 0`];
  if (folded !== "") ways.push(sql`strpos(search_fold(s.name), ${folded}) > 0`);
  return sql`(${join(ways, " OR ")})`;
}
