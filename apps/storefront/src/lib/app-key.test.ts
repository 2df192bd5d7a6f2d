import { expect, it } from "vitest";
import { isAppKey } from "./app-key";

it("takes the shared key and no other", () => {
  expect(isAppKey("secret", ["secret"])).toBe(true);
  expect(isAppKey("secret ", ["secret"])).toBe(false);
  expect(isAppKey(null, ["secret"])).toBe(false);
});

it("takes each of those that it is exchanged by", () => {
  expect(["old", "new", "old,new"].map((key) => isAppKey(key, ["old", "new"]))).toEqual([true, true, false]);
});

it("takes nothing where no key is set", () => {
  expect(isAppKey("", [])).toBe(false);
  expect(isAppKey("undefined", [])).toBe(false);
});
