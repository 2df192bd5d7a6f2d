import { sql } from "@mizan/db";
import { authorize } from "../access";
import type { Context } from "../platform";

/** The ids of the company's stored pictures by file name; names that are not its own are left out. */
export async function findUploads(ctx: Context, filenames: string[]): Promise<Map<string, string>> {
  authorize(ctx, "read", "Media");
  const rows = await ctx.sql<{ id: string; filename: string }>(sql`
    SELECT id, filename FROM "Media"
    WHERE "companyId" = ${ctx.companyId}::uuid AND filename = ANY(${filenames}::text[])`);
  return new Map(rows.map((row) => [row.filename, row.id]));
}
