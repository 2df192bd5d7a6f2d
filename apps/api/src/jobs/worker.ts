import type { Services } from "../services";
import type { JobQueue, TakenJob } from "./job-queue";

/** How jobs of one kind are done: `run` gets up to `batch` of them, which succeed or fail together. */
export interface Work {
  queue: string;
  batch: number;
  /** Units: milliseconds between two looks for jobs. */
  pollMs: number;
  run: (jobs: readonly TakenJob[]) => Promise<void>;
}

/** Does the jobs of one kind, a batch at a time, until it is stopped. */
export class Worker {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly services: Pick<Services, "log">,
    private readonly queue: JobQueue,
    private readonly work: Work,
  ) {
    this.later(0);
  }

  /** Ends after the batch that runs. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.round;
  }

  private later(ms: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.look();
    }, ms);
  }

  private async look(): Promise<void> {
    let taken = 0;
    try {
      const jobs = await this.queue.take(this.work.queue, this.work.batch);
      taken = jobs.length;
      if (taken > 0) await this.run(jobs);
    } catch (error) {
      this.services.log.warn({ err: error, queue: this.work.queue }, "Jobs could not be taken or settled");
    }
    this.later(taken === this.work.batch ? 0 : this.work.pollMs);
  }

  private async run(jobs: readonly TakenJob[]): Promise<void> {
    const { queue, work } = this;
    try {
      await work.run(jobs);
    } catch (error) {
      const ids = jobs.map(({ id }) => id);
      this.services.log.error(
        { err: error, queue: work.queue, jobs: ids },
        "Jobs failed, and are tried again",
      );
      return queue.fail(work.queue, jobs, error instanceof Error ? error : new Error(String(error)));
    }
    await queue.finish(work.queue, jobs);
  }
}
