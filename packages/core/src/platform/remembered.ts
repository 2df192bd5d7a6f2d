import { LRUCache } from "lru-cache";

/**
 * Answers that are remembered for a short while, by key. Callers who ask at once share one load, and a failed load is
 * not remembered.
 */
export class Remembered<T> {
  private readonly answers: LRUCache<string, Promise<T>>;

  /** Units: `forMs` milliseconds. */
  constructor(options: { max: number; forMs: number }) {
    this.answers = new LRUCache({ max: options.max, ttl: options.forMs });
  }

  get(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.answers.get(key);
    if (known) return known;
    const answer = load();
    this.answers.set(key, answer);
    answer.catch(() => {
      if (this.answers.get(key) === answer) this.answers.delete(key);
    });
    return answer;
  }

  /** The next caller loads it anew; whoever waits for a load that runs still gets its answer. */
  forget(key: string): void {
    this.answers.delete(key);
  }

  forgetAll(): void {
    this.answers.clear();
  }
}

/** One memory per owner, that goes when its owner goes: nothing is shared between two databases of one process. */
export function rememberedPer<Owner extends object, T>(options: {
  max: number;
  forMs: number;
}): (owner: Owner) => Remembered<T> {
  const memories = new WeakMap<Owner, Remembered<T>>();
  return (owner) => {
    const known = memories.get(owner) ?? new Remembered<T>(options);
    memories.set(owner, known);
    return known;
  };
}
