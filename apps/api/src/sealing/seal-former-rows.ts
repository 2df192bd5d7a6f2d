import { settleKeys, wasEverSettled } from "@mizan/core/encryption";
import { forEachCompany } from "../jobs/system-context";
import type { Services } from "../services";
import { resealCompany } from "./reseal-company";

/**
 * Seals what companies wrote before it was sealed. The API does it before it serves: the database takes no more changes
 * to rows in the clear. A company that is done is not looked at again.
 */
export async function sealFormerRows(services: Services): Promise<void> {
  await forEachCompany(services, "seal-former-rows", async (ctx, company) => {
    if (await wasEverSettled(ctx)) return;
    const rows = await resealCompany(ctx);
    await settleKeys(ctx);
    if (rows > 0)
      services.log.info({ company: company.slug, rows }, "Sealed contacts that were in the clear");
  });
}
