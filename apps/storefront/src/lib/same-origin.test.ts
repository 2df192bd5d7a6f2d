import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin";

const from = (headers: Record<string, string>) =>
  isSameOrigin(new Headers({ host: "shop.test", ...headers }));

describe("isSameOrigin", () => {
  it("believes Sec-Fetch-Site, which scripts cannot set", () => {
    expect(from({ "sec-fetch-site": "same-origin" })).toBe(true);
    expect(from({ "sec-fetch-site": "same-site", origin: "https://shop.test" })).toBe(false);
    expect(from({ "sec-fetch-site": "cross-site" })).toBe(false);
  });

  it("falls back to Origin, and refuses a request that has neither", () => {
    expect(from({ origin: "https://shop.test" })).toBe(true);
    expect(from({ origin: "https://evil.test" })).toBe(false);
    expect(from({ origin: "null" })).toBe(false);
    expect(from({})).toBe(false);
  });
});
