import { describe, expect, it } from "vitest";
import { fromSegment, publicPath, toSegment, UNKNOWN_SHOP } from "./shop-segment";

const companyId = "0198c0de-0000-7000-8000-000000000001";

describe("the segment of a shop", () => {
  it.each([
    { companyId, host: "beta.example" },
    { companyId, host: null },
  ])("tells it again: %o", (shop) => {
    expect(fromSegment(toSegment(shop))).toEqual(shop);
  });

  it("differs by host, so that the pages of one address are not those of another", () => {
    expect(toSegment({ companyId, host: "beta.example" })).not.toBe(toSegment({ companyId, host: null }));
  });

  it.each([
    UNKNOWN_SHOP,
    "",
    null,
    "ar",
    companyId,
    `${companyId}~a/b`,
    `x~beta.example`,
    `${companyId}~B.example`,
  ])("names no shop: %s", (segment) => expect(() => fromSegment(segment)).toThrow("whose shop"));
});

describe("the path that a reader sees", () => {
  it.each([
    [`/${companyId}~beta.example/ar/p/dates`, "/p/dates"],
    [`/${companyId}~/en`, "/"],
    [`/${companyId}~/en/c/fruit/price~in~2`, "/c/fruit"],
    ["/c/fruit/price~in~2", "/c/fruit"],
    ["/p/a~b", "/p/a~b"],
    ["/", "/"],
  ])("of %s is %s", (path, seen) => {
    expect(publicPath(path)).toBe(seen);
  });
});
