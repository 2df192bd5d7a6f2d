import { describe, expect, it } from "vitest";
import { categoryRewrites, defaultView, viewFromSegment, viewQuery, viewSegment } from "./category-view";

describe("category view", () => {
  it("is rewritten from the query, one rule per set of parameters, the largest first", () => {
    const rewrites = categoryRewrites();
    expect(rewrites.map(({ has }) => has.length)).toEqual([3, 2, 2, 2, 1, 1, 1, 0]);
    expect(rewrites[0]?.destination).toBe("/:locale/c/:slug/:sort~:stock~:page");
    expect(rewrites.at(-1)?.destination).toBe(`/:locale/c/:slug/${viewSegment(defaultView)}`);
  });

  it("takes no value that the rules do not know", () => {
    const matches = (key: string, value: string) => {
      const rule = categoryRewrites()[0]?.has.find((parameter) => parameter.key === key);
      return new RegExp(`^${rule?.value}$`).test(value);
    };
    expect(["price", "-price", "name"].every((sort) => matches("sort", sort))).toBe(true);
    expect(["stock", "", "price~in"].some((sort) => matches("sort", sort))).toBe(false);
    expect(["0", "01", "1.5", "1000", "-1"].some((page) => matches("page", page))).toBe(false);
    expect(matches("stock", "out")).toBe(false);
  });

  it("writes one address per page", () => {
    expect(viewQuery(defaultView)).toBe("");
    expect(viewQuery({ ...defaultView, page: 4 }, { sort: "price", page: 1 })).toBe("?sort=price");
    expect(viewQuery(defaultView, { inStock: true, page: 2 })).toBe("?stock=in&page=2");
  });

  it("goes through a path segment and back, and takes no other spelling", () => {
    const view = { sort: "-price", inStock: true, page: 12 } as const;
    expect(viewFromSegment(viewSegment(view))).toEqual(view);
    expect(viewFromSegment(encodeURIComponent(viewSegment(view)))).toEqual(view);
    for (const odd of ["price", "price~in~0", "price~yes~1", "price~in~01", "price~in~501", "price~in~1~"]) {
      expect(viewFromSegment(odd)).toBeNull();
    }
  });
});
