import type { NewEvent } from "@mizan/core/platform";
import { LRUCache } from "lru-cache";

/** An answer kept as the bytes that go over the wire. */
export interface CachedAnswer {
  body: Buffer;
  gzip: Buffer | null;
  headers: Record<string, string>;
  etag: string;
  /** The products it shows: a change of their stock ends it. Null: any change of the catalogue or of stock does. */
  productIds: ReadonlySet<string> | null;
}

const STALE_AFTER_MS = 5 * 60_000;

/**
 * Answers of the public catalogue, per company and address, until an event says that they are no longer true.
 *
 * An answer that was computed before an invalidation is never kept after it: each company has a generation that every
 * invalidation raises, and what was begun in an older one is given to its askers and thrown away.
 */
export class CatalogCache {
  private readonly answers: LRUCache<string, CachedAnswer>;
  private readonly keysOf = new Map<string, Set<string>>();
  private readonly generations = new Map<string, number>();
  private readonly inFlight = new Map<string, Promise<CachedAnswer>>();

  /** Units: `maxBytes` of bodies, over all companies. */
  constructor(options: { maxBytes: number }) {
    this.answers = new LRUCache<string, CachedAnswer>({
      maxSize: options.maxBytes,
      ttl: STALE_AFTER_MS,
      sizeCalculation: (answer, key) =>
        answer.body.length + (answer.gzip?.length ?? 0) + key.length * 2 + 200,
      dispose: (_answer, key) => this.keysOf.get(companyOf(key))?.delete(key),
    });
  }

  find(companyId: string, url: string): CachedAnswer | undefined {
    return this.answers.get(keyOf(companyId, url));
  }

  /** Computes an answer and keeps it; those who ask for the same meanwhile wait for that one. */
  async fill(companyId: string, url: string, compute: () => Promise<CachedAnswer>): Promise<CachedAnswer> {
    const generation = this.generation(companyId);
    const key = keyOf(companyId, url);
    const turn = `${generation} ${key}`;
    const running = this.inFlight.get(turn);
    if (running) return running;
    const filling = compute().then((answer) => {
      if (this.generation(companyId) === generation) this.keep(companyId, key, answer);
      return answer;
    });
    this.inFlight.set(turn, filling);
    try {
      return await filling;
    } finally {
      this.inFlight.delete(turn);
    }
  }

  /** Ends the answers that an event made untrue: those that show a product whose stock moved, all of them otherwise. */
  invalidate(companyId: string, event: NewEvent): void {
    if (event.type === "stock.changed") this.end(companyId, event.payload.productId);
    else if (event.type === "stock.policy_set") this.end(companyId, event.payload.productId);
    else if (/^(?:product|category|unit|settings)\./.test(event.type)) this.end(companyId, null);
  }

  private end(companyId: string, productId: string | null): void {
    this.generations.set(companyId, this.generation(companyId) + 1);
    for (const key of [...(this.keysOf.get(companyId) ?? [])]) {
      const shown = this.answers.peek(key)?.productIds;
      if (productId === null || !shown || shown.has(productId)) this.answers.delete(key);
    }
  }

  private keep(companyId: string, key: string, answer: CachedAnswer): void {
    this.answers.set(key, answer);
    if (!this.answers.has(key)) return;
    const keys = this.keysOf.get(companyId) ?? new Set();
    this.keysOf.set(companyId, keys.add(key));
  }

  private generation(companyId: string): number {
    return this.generations.get(companyId) ?? 0;
  }
}

const keyOf = (companyId: string, url: string) => `${companyId} ${url}`;
const companyOf = (key: string) => key.slice(0, key.indexOf(" "));
