import { describe, expect, test } from "vitest";
import { isEan13 } from "../barcode";
import { danaShop, marsaShop, smallerShop } from "./shops";
import { seedUnits } from "./units";

const marsa = marsaShop();
const dana = danaShop();
const shops = [marsa, dana];
const arabic = /^[\u0600-\u06ff0-9×.،\s]+$/;

const product = (slug: string) => {
  const found = marsa.products.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(`no product ${slug}`);
  return found;
};
const factors = (slug: string) =>
  Object.fromEntries(product(slug).units.map(({ unit, factor }) => [unit, `${factor.num}/${factor.den}`]));

test("Marsa Market has the tree and the volume it is described with", () => {
  expect(marsa.categories.filter(({ parentSlug }) => parentSlug === null)).toHaveLength(9);
  expect(marsa.categories.filter(({ parentSlug }) => parentSlug !== null)).toHaveLength(24);
  expect(new Set(marsa.products.map(({ stemSlug }) => stemSlug)).size).toBe(190);
  expect(marsa.products.length).toBeGreaterThanOrEqual(358);
  expect(marsa.products.length).toBeLessThanOrEqual(520);
});

test("Dana Home is smaller and prices in thousandths", () => {
  expect(dana.products.length).toBeGreaterThan(20);
  expect(dana.products.find(({ stemSlug }) => stemSlug === "stock-pot")?.priceMinor).toBe(14_750);
});

test("the same catalogue is built every time", () => {
  expect(marsaShop()).toEqual(marsa);
});

describe.each(shops)("$slug", (shop) => {
  const units = shop.products.flatMap((item) => item.units);

  test("slugs, stock keeping units and barcodes name one thing each", () => {
    for (const codes of [
      shop.products.map(({ slug }) => slug),
      units.map(({ sku }) => sku),
      units.map(({ barcode }) => barcode),
      shop.categories.map(({ slug }) => slug),
    ]) {
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test("every barcode is a valid internal EAN-13", () => {
    for (const { barcode } of units) expect([barcode, isEan13(barcode)]).toEqual([barcode, true]);
    expect(units.every(({ barcode }) => barcode.startsWith("2"))).toBe(true);
  });

  test("every name, label and description is there in Arabic and in English", () => {
    const texts = shop.products.flatMap(({ name, description, units: own }) => [
      name,
      description,
      ...own.map(({ label }) => label),
    ]);
    for (const text of [...texts, ...shop.categories.map(({ name }) => name)]) {
      expect(text.ar).toMatch(/[\u0600-\u06ff]/);
      expect(text.en).toMatch(/[A-Za-z]/);
      expect(text.en).not.toMatch(/[\u0600-\u06ff]/);
    }
    for (const { name } of shop.products) expect(name.ar).toMatch(arabic);
  });

  test("every product has one default unit, unit names that differ, and conversions in lowest terms", () => {
    for (const item of shop.products) {
      expect(item.units.filter(({ isDefault }) => isDefault)).toHaveLength(1);
      expect(new Set(item.units.map(({ unit }) => unit)).size).toBe(item.units.length);
      for (const { factor } of item.units) {
        expect(Number.isInteger(factor.num) && Number.isInteger(factor.den)).toBe(true);
        expect(factor.num).toBeGreaterThan(0);
        expect([1, 2, 5, 10].includes(factor.den)).toBe(true);
      }
      expect(item.priceMinor).toBeGreaterThan(0);
      expect(shop.categories.some(({ slug }) => slug === item.categorySlug)).toBe(true);
    }
  });

  test("a larger package is 4 to 9 % cheaper than its content bought one by one", () => {
    for (const item of shop.products) {
      const usual = item.units.find(({ isDefault }) => isDefault);
      if (!usual) continue;
      const usualMinor = usual.priceMinor ?? item.priceMinor;
      for (const { factor, priceMinor, isDefault } of item.units) {
        const count = (factor.num * usual.factor.den) / (factor.den * usual.factor.num);
        if (isDefault || count <= 1 || priceMinor === null) continue;
        const saving = 1 - priceMinor / (usualMinor * count);
        expect(saving).toBeGreaterThanOrEqual(0.04);
        expect(saving).toBeLessThanOrEqual(0.09);
      }
    }
  });
});

test("conversions are exact where decimals are not", () => {
  expect(factors("tomato-local")).toEqual({ kg: "1/1", box: "5/1" });
  expect(factors("garlic-imported")).toEqual({ kg: "1/1", net: "1/2" });
  expect(factors("cauliflower-local")).toEqual({ piece: "6/5" });
  expect(factors("watermelon-whole")).toEqual({ piece: "6/1", tray: "3/1" });
  expect(factors("barari-white-eggs")).toEqual({ tray: "30/1", pack: "15/1", carton: "360/1" });
  expect(factors("naseem-full-fat-milk-1-l")).toEqual({ bottle: "1/1", carton: "12/1" });
});

test("loose goods step by a quarter of a kilogram", () => {
  expect(product("tomato-local").units[0]).toMatchObject({ unit: "kg", step: "0.25", priceMinor: null });
});

test("Arabic adjectives agree with their noun", () => {
  expect(product("tomato-local").name.ar).toBe("طماطم محلية");
  expect(product("cucumber-local").name.ar).toBe("خيار محلي");
  expect(product("mixed-nuts-roasted").name.ar).toBe("مكسرات مشكلة محمصة");
});

test("a smaller shop keeps whole products and only their categories", () => {
  const tiny = smallerShop(marsa, 12);
  expect(tiny.products).toHaveLength(12);
  expect(tiny.products[0]?.slug).toBe("tomato-local");
  const parents = tiny.categories.map(({ parentSlug }) => parentSlug);
  expect(
    tiny.categories.filter(({ parentSlug, slug }) => parentSlug === null && !parents.includes(slug)),
  ).toEqual([]);
});

test("units of measure: one basic unit a type, a symbol each", () => {
  for (const type of ["weight", "volume", "piece"] as const) {
    expect(seedUnits.filter((unit) => unit.type === type && unit.isBasic)).toHaveLength(1);
  }
  expect(new Set(seedUnits.map(({ symbol }) => symbol)).size).toBe(seedUnits.length);
});
