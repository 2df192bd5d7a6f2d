import { DomainError } from "@mizan/contracts/errors";

/** Who waits: those who are known come before everybody else. */
export type Line = "known" | "others";

/** When whoever found the lines full may try again. Units: seconds. */
const COME_BACK_SECONDS = 5;

/**
 * Lets so much work run at a time, and the rest wait in two lines. Neither grows without bound, and the line of those who
 * are known goes first, so that a flood of strangers neither fills the memory nor shuts them out.
 */
export class WaitingLines {
  private running = 0;
  private readonly lines: Record<Line, (() => void)[]> = { known: [], others: [] };

  /** Shape: `places` how much runs at a time, `longest` how many may wait in each line. */
  constructor(private readonly bounds: { places: number; longest: number }) {}

  /** Errors: UNAVAILABLE passwords.busy with `retryAfterSeconds` where the line is full; those of the work. */
  async run<T>(line: Line, work: () => Promise<T>): Promise<T> {
    await this.takePlace(this.lines[line]);
    try {
      return await work();
    } finally {
      this.handOver();
    }
  }

  private takePlace(line: (() => void)[]): Promise<void> {
    if (this.running < this.bounds.places) {
      this.running += 1;
      return Promise.resolve();
    }
    if (line.length >= this.bounds.longest) return Promise.reject(busy());
    return new Promise((begin) => line.push(begin));
  }

  private handOver(): void {
    const next = this.lines.known.shift() ?? this.lines.others.shift();
    if (next) next();
    else this.running -= 1;
  }
}

const busy = () =>
  new DomainError("UNAVAILABLE", "passwords.busy", "Too many sign in at once: try again in a moment", {
    retryAfterSeconds: COME_BACK_SECONDS,
  });
