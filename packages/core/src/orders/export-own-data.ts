import type { OwnData } from "@mizan/contracts/own-data";
import { sql } from "@mizan/db";
import { authorize, stepUp } from "../access";
import { getOwnCustomer, listAddresses } from "../customers";
import { type Context, toInstant } from "../platform";
import { type OrderRow, orderColumns, toOrder } from "./order-row";

/**
 * What the shop keeps of the customer who asks: profile, addresses and every order, the latest first.
 *
 * Errors  UNAUTHORIZED credential.missing · FORBIDDEN account.no_customer for staff; step_up.required, since it is all of
 *         it in one file.
 */
export async function exportOwnData(ctx: Context): Promise<OwnData> {
  const profile = await getOwnCustomer(ctx);
  authorize(ctx, "read", "Order", { customerId: profile.id });
  await stepUp(ctx);
  const addresses = await listAddresses(ctx);
  const rows = await ctx.sql<OrderRow>(sql`
    SELECT ${orderColumns} FROM "Order" o
    WHERE o."companyId" = ${ctx.companyId}::uuid AND o."customerId" = ${profile.id}::uuid
    ORDER BY o."placedAt" DESC, o.id`);
  const orders = await Promise.all(rows.map((row) => toOrder(ctx, row)));
  return { exportedAt: toInstant(ctx.now()), profile, addresses, orders };
}
