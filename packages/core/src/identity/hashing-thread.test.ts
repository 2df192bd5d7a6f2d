import { afterEach, expect, it, vi } from "vitest";
import { hash } from "./hashing-thread.js";

afterEach(() => vi.restoreAllMocks());

/** Slow enough that what happens between two of them does not count. */
const task = { password: "a word of their own", cost: { memoryCost: 19_456, timeCost: 8, parallelism: 1 } };

it("rests after each hash for as long as it took", () => {
  const wait = vi.spyOn(Atomics, "wait");
  const began = performance.now();
  hash(task);
  const tookMs = performance.now() - began;
  expect(wait).not.toHaveBeenCalled();
  hash(task);
  const [, , , restMs] = wait.mock.lastCall ?? [];
  expect(restMs).toBeGreaterThan(tookMs / 2);
  expect(restMs).toBeLessThanOrEqual(tookMs);
});
