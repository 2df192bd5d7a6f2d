import type { CategoryNode } from "@mizan/contracts/catalog";
import { describe, expect, it } from "vitest";
import { type CategoryMove, moveCategory } from "./move-category";

const node = (
  id: string,
  sortOrder: number,
  parentId: string | null,
  children: CategoryNode[] = [],
): CategoryNode => ({
  id,
  sortOrder,
  parentId,
  children,
  slug: id,
  name: { ar: id, en: id },
  description: { ar: "", en: "" },
  imageUrl: null,
  isActive: true,
  isHome: false,
  productCount: 0,
  version: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
});

const tree = [
  node("fruit", 1, null, [node("dates", 1, "fruit"), node("citrus", 2, "fruit")]),
  node("bakery", 2, null),
];

describe("moveCategory", () => {
  it("swaps with a sibling, and saves only the two that changed places", () => {
    expect(moveCategory(tree, "citrus", "up")).toEqual([
      { id: "citrus", parentId: "fruit", sortOrder: 1 },
      { id: "dates", parentId: "fruit", sortOrder: 2 },
    ]);
    expect(moveCategory(tree, "fruit", "down").map(({ id }) => id)).toEqual(["bakery", "fruit"]);
  });

  it("puts one below the one above it, last", () => {
    expect(moveCategory(tree, "bakery", "indent")).toEqual([
      { id: "bakery", parentId: "fruit", sortOrder: 3 },
    ]);
  });

  it("takes one a level out, directly after what it stood below", () => {
    expect(moveCategory(tree, "dates", "outdent")).toEqual([
      { id: "dates", parentId: null, sortOrder: 2 },
      { id: "bakery", parentId: null, sortOrder: 3 },
    ]);
  });

  it.each<[string, CategoryMove]>([
    ["fruit", "up"],
    ["bakery", "down"],
    ["fruit", "indent"],
    ["fruit", "outdent"],
    ["nobody", "up"],
  ])("has nowhere to move %s %s", (id, move) => expect(moveCategory(tree, id, move)).toEqual([]));
});
