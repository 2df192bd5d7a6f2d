import { type ProductStatus, productTransitions } from "@mizan/contracts/product-status";
import { canBecome } from "@mizan/contracts/state-machine";
import { expect, it } from "vitest";
import { undoPath } from "./undo-path";

it.each<[ProductStatus, ProductStatus, ProductStatus[] | null]>([
  ["draft", "published", ["draft"]],
  ["published", "draft", ["published"]],
  ["published", "archived", ["draft", "published"]],
  ["archived", "draft", null],
])("from %s to %s is undone by %j", (from, to, path) => {
  expect(undoPath(from, to)).toEqual(path);
  let at = to;
  for (const step of path ?? []) {
    expect(canBecome(productTransitions, at, step)).toBe(true);
    at = step;
  }
});
