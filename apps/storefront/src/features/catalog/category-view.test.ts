import { describe, expect, it } from "vitest";
import { defaultView, viewFromQuery, viewFromSegment, viewQuery, viewSegment } from "./category-view";

describe("category view", () => {
  it("reads the query, and the usual for what it does not know", () => {
    expect(viewFromQuery(new URLSearchParams("sort=-price&stock=in&page=3"))).toEqual({
      sort: "-price",
      inStock: true,
      page: 3,
    });
    for (const odd of ["", "sort=stock&page=0", "page=1.5", "page=99999", "stock=out"]) {
      expect(viewFromQuery(new URLSearchParams(odd))).toEqual(defaultView);
    }
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
