import type { Location } from "@mizan/contracts/inventory";
import { authorize } from "../access";
import type { Context } from "../platform";

/** The places that hold stock, in the order they serve. Errors: FORBIDDEN without inventory:read. */
export async function listLocations(ctx: Context): Promise<Location[]> {
  authorize(ctx, "read", "Stock");
  const rows = await ctx.db.location.findMany({
    where: { companyId: ctx.companyId },
    orderBy: [{ priority: "asc" }, { number: "asc" }],
  });
  return rows.map(({ id, number, nameAr, nameEn, priority, isActive }) => ({
    id,
    number,
    name: { ar: nameAr, en: nameEn },
    priority,
    isActive,
  }));
}
