import { describe, expect, it, vi } from "vitest";
import { renewalDue, renewOnce } from "./renew-once";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe("renewOnce", () => {
  it("shows a refresh token once to the API, however many ask with it", async () => {
    const exchange = vi.fn(async (token: string) => `${token}+`);
    const renew = renewOnce(exchange);
    expect(await Promise.all([renew("a"), renew("a"), renew("b")])).toEqual(["a+", "a+", "b+"]);
    expect(await renew("a")).toBe("a+");
    expect(exchange).toHaveBeenCalledTimes(2);
  });

  it("asks again after an exchange that failed", async () => {
    const exchange = vi.fn<(token: string) => Promise<string>>();
    exchange.mockRejectedValueOnce(new Error("no answer")).mockResolvedValueOnce("next");
    const renew = renewOnce(exchange);
    await expect(renew("a")).rejects.toThrow("no answer");
    expect(await renew("a")).toBe("next");
  });

  it("does not keep what it gave for ever", async () => {
    let now = 0;
    const exchange = vi.fn(async () => now);
    const renew = renewOnce(exchange, () => now);
    await renew("a");
    now = 11 * MINUTE;
    expect(await renew("a")).toBe(now);
  });
});

it("renews tokens of a week once a day, and shorter ones at half their time", () => {
  expect(renewalDue((7 * DAY) / 1000, 5)).toBe(5 + DAY);
  expect(renewalDue(DAY / 1000, 5)).toBe(5 + DAY / 2);
});
