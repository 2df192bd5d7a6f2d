import { forgetContacts } from "@mizan/core/customers";
import { forgetFailedLogins, forgetLapsedAccess, forgetOldApiKeyUse } from "@mizan/core/identity";
import { cancelStaleOrders } from "@mizan/core/orders";
import { forgetOldAnswers } from "@mizan/core/platform";
import type { Services } from "../services";
import { forEachCompany } from "./system-context";

/** Frees the stock of orders that nobody confirmed in time, and forgets what is no longer asked for. Source: seeds/002 "inventoryCleanupJob". */
export async function inventoryCleanupJob(services: Services): Promise<void> {
  await forEachCompany(services, "inventoryCleanupJob", async (ctx, company) => {
    await forgetOldAnswers(ctx.company, ctx.now());
    await forgetFailedLogins(ctx.company, ctx.now());
    await forgetLapsedAccess(ctx.company, ctx.now());
    await forgetOldApiKeyUse(ctx.company, ctx.now());
    await forgetContacts(ctx.company, { now: ctx.now() });
    // Last, since an order that cannot be cancelled fails the rest of the run.
    const cancelled = await cancelStaleOrders(ctx);
    if (cancelled.length > 0)
      services.log.info({ company: company.slug, orders: cancelled }, "Stale orders were cancelled");
  });
}
