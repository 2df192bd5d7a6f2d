import { expect, it } from "vitest";
import { partsOf, toCookies } from "./session-cookie";

it("keeps a value whole that is too long for one cookie", () => {
  const value = Array.from({ length: 40_000 }, (_, index) => index % 10).join("");
  const cookies = toCookies("session", value);
  expect(cookies.length).toBeGreaterThan(10);
  for (const cookie of cookies) expect(`${cookie.name}=${cookie.value}`.length).toBeLessThan(4000);
  const jar = [{ name: "session-other", value: "x" }, ...cookies.toReversed()];
  expect(
    partsOf("session", jar)
      .map((cookie) => cookie.value)
      .join(""),
  ).toBe(value);
});

it("keeps a short value in one cookie", () =>
  expect(toCookies("session", "abc")).toEqual([{ name: "session", value: "abc" }]));
