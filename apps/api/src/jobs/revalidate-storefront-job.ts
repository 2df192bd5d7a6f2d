import { z } from "zod";
import type { Services } from "../services";
import type { TakenJob } from "./job-queue";

/** The queue of this job. */
export const REVALIDATE_STOREFRONT = "revalidateStorefrontJob";

const RevalidateStorefront = z.object({ tags: z.array(z.string()) });
/** The names under which the storefront keeps pages that are no longer true. */
export type RevalidateStorefront = z.infer<typeof RevalidateStorefront>;

/** Units: milliseconds. */
const TIMEOUT_MS = 10_000;

/** Tells the storefront which of its pages are stale: one request for all jobs that wait. */
export async function revalidateStorefrontJob(services: Services, jobs: readonly TakenJob[]): Promise<void> {
  const { STORE_URL, WEB_APP_KEY } = services.env;
  const [appKey] = WEB_APP_KEY;
  if (appKey === undefined) return;
  const tags = [...new Set(jobs.flatMap(({ data }) => RevalidateStorefront.parse(data).tags))];
  const response = await fetch(new URL("/api/revalidate", STORE_URL), {
    method: "POST",
    headers: { "content-type": "application/json", "x-app-key": appKey },
    body: JSON.stringify({ tags }),
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`The storefront answered ${response.status} to a revalidation`);
}
