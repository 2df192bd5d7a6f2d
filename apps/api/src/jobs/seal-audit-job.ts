import { sealAudit } from "@mizan/core/audit";
import type { Services } from "../services";
import { forEachCompany } from "./system-context";

/** Links what every company's audit has gained since the last minute into its chain. */
export async function sealAuditJob(services: Services): Promise<void> {
  await forEachCompany(services, "sealAuditJob", async (ctx) => {
    await sealAudit(ctx, services.tokens);
  });
}
