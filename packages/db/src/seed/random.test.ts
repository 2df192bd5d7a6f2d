import { expect, test } from "vitest";
import { seededRandom } from "./random";

const drawn = (key: string, count = 2_000) => {
  const random = seededRandom(key);
  return Array.from({ length: count }, () => random.next());
};

test("the same key gives the same sequence, another key another one", () => {
  expect(drawn("marsa")).toEqual(drawn("marsa"));
  expect(drawn("marsa", 5)).not.toEqual(drawn("dana", 5));
});

test("a fork depends on its name, not on what was drawn before it", () => {
  const fresh = seededRandom("marsa");
  const used = seededRandom("marsa");
  used.next();
  expect(used.fork("orders").next()).toBe(fresh.fork("orders").next());
});

test("numbers fill [0, 1) evenly", () => {
  const sample = drawn("evenness");
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => sample.filter((x) => Math.floor(x * 10) === tenth).length,
  );
  for (const count of tenths) expect(Math.abs(count - 200)).toBeLessThan(60);
});

test("a weighted pick follows its weights", () => {
  const random = seededRandom("weights");
  const picks = Array.from({ length: 4_000 }, () => random.weighted([1, 3], (weight) => weight));
  expect(picks.filter((pick) => pick === 3).length / picks.length).toBeCloseTo(0.75, 1);
});

test("a normal draw has its mean and deviation", () => {
  const random = seededRandom("normal");
  const sample = Array.from({ length: 4_000 }, () => random.normal(10, 2));
  const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length;
  const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / sample.length;
  expect(mean).toBeCloseTo(10, 0);
  expect(Math.sqrt(variance)).toBeCloseTo(2, 0);
});
