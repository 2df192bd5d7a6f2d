import { expect, it } from "vitest";
import { isAppKey } from "./app-key";

it("takes the shared key and no other", () => {
  expect(isAppKey("secret", "secret")).toBe(true);
  expect(isAppKey("secret ", "secret")).toBe(false);
  expect(isAppKey(null, "secret")).toBe(false);
});

it("takes nothing where no key is set", () => {
  expect(isAppKey("", undefined)).toBe(false);
  expect(isAppKey("", "")).toBe(false);
  expect(isAppKey("undefined", undefined)).toBe(false);
});
