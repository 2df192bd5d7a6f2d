import type { Unit } from "@mizan/contracts/catalog";
import { authorize } from "../access";
import type { Context } from "../platform";
import { toUnit } from "./unit-row";

/** The company's units of measure in their order. Source: seeds/003 "Unit Model". */
export async function listUnits(ctx: Context): Promise<Unit[]> {
  authorize(ctx, "read", "Unit");
  const rows = await ctx.db.unit.findMany({
    where: { companyId: ctx.companyId },
    orderBy: [{ sortOrder: "asc" }, { symbol: "asc" }],
  });
  return rows.map(toUnit);
}
