import { expect, test } from "vitest";
import { parseCatalogue } from "./parse-catalogue";

const parsed = (line: string) => {
  const [leaf] = parseCatalogue(`@ leaf · Leaf · ورقة\n${line}`);
  const stem = leaf?.stems[0];
  if (!stem) throw new Error("nothing was parsed");
  return stem;
};

test("a heading opens a category, a line is a product of it", () => {
  const [leaf] = parseCatalogue("@ veg · Vegetables · خضروات\nTomato|طماطم|kg¼|6.5|local");
  expect(leaf).toMatchObject({ code: "veg", slug: "vegetables", name: { en: "Vegetables", ar: "خضروات" } });
  expect(leaf?.stems[0]).toMatchObject({
    name: { en: "Tomato", ar: "طماطم" },
    slug: "tomato",
    basePrice: 6.5,
  });
});

test.each([
  ["kg¼", { kind: "loose" }],
  ["kg", { kind: "packed" }],
  ["btl", { kind: "packaged", unit: "bottle" }],
  ["pc~1.2kg", { kind: "nominal", weight: { times: 1, amount: 1.2, measure: "kg" } }],
])("sold by %s", (unit, soldBy) => {
  expect(parsed(`Thing|شيء|${unit}|1|`).soldBy).toEqual(soldBy);
});

test.each([
  ["greenhouse", { kind: "greenhouse", size: null, wraps: null }],
  ["2.5kg", { kind: null, size: { times: 1, amount: 2.5, measure: "kg" }, wraps: null }],
  ["72 pcs", { kind: null, size: { times: 1, amount: 72, measure: "pcs" }, wraps: null }],
  ["fish 1.5kg", { kind: "fish", size: { times: 1, amount: 1.5, measure: "kg" }, wraps: null }],
  ["size 3", { kind: "size 3", size: null, wraps: null }],
  ["carton 24", { wraps: { unit: "carton", count: 24, of: null } }],
  ["tray 30", { wraps: { unit: "tray", count: 30, of: null } }],
  ["pack of 4", { wraps: { unit: "pack", count: 4, of: null } }],
  ["carton 12×1L", { wraps: { unit: "carton", count: 12, of: { times: 1, amount: 1, measure: "L" } } }],
  ["6×330ml", { wraps: { unit: "pack", count: 6, of: { times: 1, amount: 330, measure: "ml" } } }],
  ["sack 10kg", { wraps: { unit: "sack", count: 1, of: { times: 1, amount: 10, measure: "kg" } } }],
  ["3kg carton", { wraps: { unit: "carton", count: 1, of: { times: 1, amount: 3, measure: "kg" } } }],
])("the choice %s", (text, expected) => {
  expect(parsed(`Thing|شيء|pc|1|${text}`).variants[0]).toMatchObject(expected);
});

test.each(["Thing||pc|1|", "Thing|شيء|pc|free|", "Thing|شيء|barrel|1|"])("refuses %s", (line) => {
  expect(() => parsed(line)).toThrow(SyntaxError);
});
