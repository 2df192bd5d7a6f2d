import { describe, expect, it } from "vitest";
import { factorBetween, readFactor, writeFactor } from "./factor";

describe("readFactor", () => {
  it.each([
    ["30", { num: 30, den: 1 }],
    ["0.25", { num: 1, den: 4 }],
    ["1/3", { num: 1, den: 3 }],
    ["٢٫٥", { num: 5, den: 2 }],
    ["0.001", { num: 1, den: 1000 }],
  ])("reads %s", (typed, factor) => expect(readFactor(typed)).toEqual(factor));

  it.each(["0", "", "1/0", "a", "1/2/3", "-1", "10000000"])("refuses %j", (typed) =>
    expect(readFactor(typed)).toBeNull(),
  );
});

it("writes what it reads back to the same factor", () => {
  for (const typed of ["30", "0.25", "1/3", "0.001", "2.5"]) {
    const factor = readFactor(typed);
    expect(factor && readFactor(writeFactor(factor))).toEqual(factor);
  }
});

it("measures a unit in another of its kind", () => {
  expect(factorBetween({ num: 1, den: 1000 }, { num: 1, den: 1 })).toEqual({ num: 1, den: 1000 });
  expect(factorBetween({ num: 1, den: 1 }, { num: 1, den: 1000 })).toEqual({ num: 1000, den: 1 });
});
