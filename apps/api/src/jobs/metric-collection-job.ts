import { collectMetrics } from "@mizan/core/reports";
import type { Services } from "../services";
import { forEachCompany } from "./system-context";

/** Writes the hour's figures of every company. Source: seeds/002 "metricCollectionJob". */
export async function metricCollectionJob(services: Services): Promise<void> {
  await forEachCompany(services, "metricCollectionJob", async (ctx) => {
    await collectMetrics(ctx);
  });
}
