import type { ListProductsInput, ProductSort } from "@mizan/contracts/catalog";
import { beforeAll, describe, expect, it } from "vitest";
import { openShop, type Shop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { receiveStock } from "../inventory";
import { type Actor, newId } from "../platform";
import { createProduct, getProduct, listProducts, saveCategory, transitionProduct } from ".";

let many: Shop;
const statements: string[] = [];
const shopper: Actor = { type: "anonymous" };

const { database } = await suiteDatabase({ poolSize: 6, observe: (text) => statements.push(text) });

async function publish(en: string, more: object) {
  const { id } = await createProduct(many.as(), { name: { ar: "", en }, priceMinor: 1000, ...more });
  return transitionProduct(many.as(), { id, to: "published" });
}

const list = (input: Partial<ListProductsInput> = {}, actor?: Actor) =>
  listProducts(many.as(actor), { page: 1, limit: 100, sort: "newest", locale: "en", ...input });

describe("listProducts", () => {
  let inner: string;
  let outer: string;
  beforeAll(async () => {
    many = await openShop(database);
    outer = (await saveCategory(many.as(), { name: { ar: "", en: "Outer" } })).id;
    inner = (await saveCategory(many.as(), { name: { ar: "", en: "Inner" }, parentId: outer })).id;
    const [locationId] = many.locationIds;
    for (let index = 0; index < 12; index++) {
      const product = await publish(`Item ${String.fromCharCode(108 - index)}`, {
        priceMinor: (index % 4) * 100 + 100,
        categoryId: index % 2 ? inner : outer,
        featured: index < 3,
        trending: index === 5,
        reorderPoint: "2",
      });
      const quantity = String(index % 3 === 0 ? 0 : index % 3 === 1 ? 1.5 : index);
      if (quantity !== "0")
        await receiveStock(many.as(), { locationId, lines: [{ productId: product.id, quantity }] });
    }
  });

  const sorts: ProductSort[] = [
    "newest",
    "oldest",
    "name",
    "price",
    "-price",
    "bestselling",
    "stock",
    "-stock",
    "number",
    "relevance",
  ];
  it.each(sorts)("gives the same rows by cursor as at once, sorted by %s", async (sort) => {
    for (const search of [undefined, "item"]) {
      const all = await list({ sort, search });
      expect(all.total).toBe(12);
      const numbers: number[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await list({ sort, search, limit: 5, cursor: cursor ?? undefined });
        expect(page.total).toBe(12);
        numbers.push(...page.data.map((product) => product.number));
        cursor = page.nextCursor;
      } while (cursor);
      expect(numbers).toEqual(all.data.map((product) => product.number));
      const pages = await Promise.all([1, 2, 3].map((page) => list({ sort, search, limit: 5, page })));
      expect(pages.flatMap((page) => page.data.map((product) => product.number))).toEqual(numbers);
    }
  });

  it("sorts as it says", async () => {
    const by = async (sort: ProductSort) => (await list({ sort })).data;
    expect((await by("name")).map(({ name }) => name.en)).toEqual(
      [..."abcdefghijkl"].map((letter) => `Item ${letter}`),
    );
    const prices = (await by("-price")).map(({ priceMinor }) => priceMinor);
    expect(prices).toEqual([...prices].sort((a, b) => b - a));
    const stock = (await by("stock")).map(({ stock }) => Number(stock.available));
    expect(stock).toEqual([...stock].sort((a, b) => a - b));
    expect((await by("number")).map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    expect((await by("newest"))[0]?.number).toBe(12);
    expect((await by("oldest"))[0]?.number).toBe(1);
  });

  it("filters by category and those below, state, mark, price and stock", async () => {
    const count = async (input: Partial<ListProductsInput>) => (await list(input)).total;
    expect(await count({ categoryId: outer })).toBe(12);
    expect(await count({ categoryId: inner })).toBe(6);
    expect(await count({ categoryId: newId() })).toBe(0);
    expect(await count({ status: "draft" })).toBe(0);
    expect(await count({ featured: true })).toBe(3);
    expect(await count({ featured: false })).toBe(9);
    expect(await count({ trending: true })).toBe(1);
    expect(await count({ minPriceMinor: 200, maxPriceMinor: 300 })).toBe(6);
    expect(await count({ inStock: true })).toBe(8);
    expect(await count({ inStock: false })).toBe(4);
    const states = await Promise.all(
      (["out", "low", "in"] as const).map((stockState) => count({ stockState })),
    );
    expect(states).toEqual([4, 5, 3]);
  });

  it("refuses a cursor of another sort", async () => {
    const { nextCursor } = await list({ sort: "name", limit: 1 });
    expect(await refusalOf(list({ sort: "price", cursor: nextCursor ?? "" }))).toMatchObject({
      code: "VALIDATION",
    });
  });

  it("takes two statements for a list and one for a product", async () => {
    statements.length = 0;
    await list({ search: "item", categoryId: outer, inStock: true, sort: "relevance" }, shopper);
    expect(statements.filter((text) => !text.includes("set_config"))).toHaveLength(2);
    statements.length = 0;
    await getProduct(many.as(shopper), { slug: "item-l" });
    expect(statements.filter((text) => !text.includes("set_config"))).toHaveLength(1);
  });
});
