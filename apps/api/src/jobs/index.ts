import { MAIL_TRIES } from "@mizan/core/mail";
import type { Services } from "../services";
import { inventoryCleanupJob } from "./inventory-cleanup-job";
import { JobQueue, type QueueOptions, type TakenJob } from "./job-queue";
import { metricCollectionJob } from "./metric-collection-job";
import { REVALIDATE_STOREFRONT, revalidateStorefrontJob } from "./revalidate-storefront-job";
import { sealAuditJob } from "./seal-audit-job";
import { forgottenMailsJob, SEND_MAIL, sendMailJob } from "./send-mail-job";
import { Worker } from "./worker";

interface JobKind extends QueueOptions {
  run: (services: Services, jobs: readonly TakenJob[]) => Promise<void>;
  /** Set for what is done by the clock: once in so long, over all processes. */
  everySeconds?: number;
  batch: number;
  pollMs: number;
}

const HOURLY = {
  everySeconds: 3600,
  batch: 1,
  pollMs: 15_000,
  timeoutSeconds: 600,
  tries: 4,
  firstPauseSeconds: 30,
};

/** Every job there is: how often it is due, how it is tried. */
const jobTable: readonly JobKind[] = [
  { name: "inventoryCleanupJob", run: inventoryCleanupJob, ...HOURLY },
  { name: "metricCollectionJob", run: metricCollectionJob, ...HOURLY },
  { name: "sealAuditJob", run: sealAuditJob, ...HOURLY, everySeconds: 60 },
  { name: "forgottenMailsJob", run: forgottenMailsJob, ...HOURLY, everySeconds: 60, tries: 1 },
  {
    name: SEND_MAIL,
    run: sendMailJob,
    batch: 10,
    pollMs: 1000,
    timeoutSeconds: 120,
    // Mails of one batch are tried again together: whoever is given up is so by its own count.
    tries: 2 * MAIL_TRIES,
    firstPauseSeconds: 15,
  },
  {
    name: REVALIDATE_STOREFRONT,
    run: revalidateStorefrontJob,
    batch: 50,
    pollMs: 1000,
    timeoutSeconds: 60,
    tries: 10,
    firstPauseSeconds: 1,
  },
];

/** How often a process looks whether a job is due by the clock. Units: milliseconds. */
const CLOCK_MS = 60_000;

/** The queue that all jobs of the table go through. It asks nothing of the database before it is used. */
export function createJobQueue(services: Pick<Services, "database" | "log">): JobQueue {
  return new JobQueue(services, jobTable);
}

/** Starts to do jobs in this process, and to add those that are due by the clock. */
export function startJobs(services: Services, queue: JobQueue): { close(): Promise<void> } {
  const workers = jobTable.map(
    ({ name, batch, pollMs, run }) =>
      new Worker(services, queue, { queue: name, batch, pollMs, run: (jobs) => run(services, jobs) }),
  );
  const addDue = async () => {
    for (const { name, everySeconds } of jobTable) {
      if (everySeconds === undefined) continue;
      await queue.addOncePer(everySeconds, name).catch((error: unknown) => {
        services.log.warn({ err: error, job: name }, "A job that is due could not be added");
      });
    }
  };
  const clock = setInterval(() => void addDue(), CLOCK_MS);
  void addDue();
  return {
    async close() {
      clearInterval(clock);
      await Promise.all(workers.map((worker) => worker.stop()));
      await queue.stop();
    },
  };
}
