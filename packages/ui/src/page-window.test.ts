import { expect, test } from "vitest";
import { pageWindow } from "./page-window";

test.each([
  [1, 0, []],
  [1, 1, [1]],
  [3, 7, [1, 2, 3, 4, 5, 6, 7]],
  [1, 20, [1, 2, 3, 4, 5, "gap-after", 20]],
  [4, 20, [1, "gap-before", 3, 4, 5, "gap-after", 20]],
  [10, 20, [1, "gap-before", 9, 10, 11, "gap-after", 20]],
  [20, 20, [1, "gap-before", 16, 17, 18, 19, 20]],
])("page %i of %i shows %j", (page, count, shown) => {
  expect(pageWindow(page, count)).toEqual(shown);
});
