import { Database, sql } from "@mizan/db";
import { beforeAll, describe, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { suiteDatabase } from "../../test/suite-database";
import { createProduct, listProducts, transitionProduct } from ".";
import { searchQuery } from "./search-query";

const catalogue: [en: string, ar: string, tags?: string[]][] = [
  ["Tomato, local", "طماطم محلية"],
  ["Tomato paste, 400 g", "معجون طماطم 400 جم"],
  ["Potato, local", "بطاطس محلية"],
  ["Red onion", "بصل أحمر"],
  ["Red apple", "تفاح أحمر"],
  ["Green apple", "تفاح أخضر"],
  ["Arabic coffee, 1 kg", "قهوة عربية 1 كجم"],
  ["Turkish coffee", "قهوة تركية"],
  ["Penne, 400 g", "معكرونة بيني 400 جم"],
  ["Labneh, 500 g", "لبنة 500 جم"],
  ["Laban, 1 L", "لبن 1 لتر"],
  ["Basmati rice, 5 kg", "أرز بسمتي 5 كجم", ["rice"]],
  ["Basmati rice, 1 kg", "أرز بسمتي 1 كجم", ["rice"]],
  ["Basmati rice, 15 kg", "أرز بسمتي 15 كجم", ["rice"]],
  ["Flour, 5 kg", "طحين 5 كجم", ["rice"]],
  ["Zaatar, 250 g", "زعتر 250 جم"],
  ["Full-fat milk, 1 L", "حليب كامل الدسم 1 لتر"],
  ["Chocolate bar", "لوح شوكولاتة"],
  ["Whole chicken", "دجاج كامل"],
  ["White eggs", "بيض أبيض"],
];

const { database, testDatabase } = await suiteDatabase();
const shop = await openShop(database);

beforeAll(async () => {
  for (const [en, ar, tags] of catalogue) {
    const product = await createProduct(shop.as(), { name: { en, ar }, priceMinor: 100, tags });
    await transitionProduct(shop.as(), { id: product.id, to: "published" });
  }
});

/** The English names a shopper gets for a text, best first. */
async function found(search: string): Promise<string[]> {
  const page = await listProducts(shop.as({ type: "anonymous" }), {
    page: 1,
    limit: 50,
    sort: "relevance",
    locale: "ar",
    search,
  });
  expect(page.total).toBe(page.data.length);
  return page.data.map((product) => product.name.en);
}

describe("search", () => {
  it.each([
    ["طماطه", ["Tomato, local"], "a typo"],
    ["طماطة", ["Tomato, local"], "ta marbuta"],
    ["طمـاطم", ["Tomato, local"], "tatweel"],
    ["احمر", ["Red onion", "Red apple"], "no hamza"],
    ["أحمر", ["Red onion", "Red apple"], "hamza"],
    ["أَحْمَر", ["Red onion", "Red apple"], "tashkeel"],
    ["قهوه عربيه", ["Arabic coffee, 1 kg"], "ha for ta marbuta"],
    ["مكرونة", ["Penne, 400 g"], "dialect"],
    ["معكرونه", ["Penne, 400 g"], "a typo"],
    ["٥ كيلو ارز", ["Basmati rice, 5 kg"], "Arabic digits and a unit's word"],
    ["tomatos", ["Tomato, local"], "an English typo"],
    ["potatoe", ["Potato, local"], "an English typo"],
    ["zaatar", ["Zaatar, 250 g"], "a transliteration"],
    ["za'atar", ["Zaatar, 250 g"], "an apostrophe"],
    ["زعتر", ["Zaatar, 250 g"], "its own script"],
    ["pgdf", ["Full-fat milk, 1 L"], "the other keyboard"],
    ["بندورة", ["Tomato, local"], "another country's name"],
    ["الدجاج", ["Whole chicken"], "the article"],
    ["chiken", ["Whole chicken"], "an English typo"],
  ])("%s finds %j (%s)", async (text, expected) => {
    expect(await found(text)).toEqual(expect.arrayContaining(expected));
  });

  it("keeps other things out", async () => {
    expect(await found("احمر")).toHaveLength(2);
    expect(await found("قهوه عربيه")).toEqual(["Arabic coffee, 1 kg"]);
    expect(await found("pgdf")).toEqual(["Full-fat milk, 1 L"]);
    expect(await found("xyzzy")).toEqual([]);
    expect(await found("!!!")).toEqual([]);
    expect(await found("100%_")).toEqual([]);
  });

  it("puts the exact word before the near one, and names before tags", async () => {
    expect((await found("لبنه")).slice(0, 2)).toEqual(["Labneh, 500 g", "Laban, 1 L"]);
    expect((await found("tomato"))[0]).toBe("Tomato, local");
    expect((await found("rice")).at(-1)).toBe("Flour, 5 kg");
  });

  it("puts the asked size first, and does not take 15 kg for it", async () => {
    for (const text of ["٥ كيلو ارز", "rice 5kg", "ارز ٥كجم"]) {
      const names = await found(text);
      expect(names[0]).toBe("Basmati rice, 5 kg");
      expect(names).toContain("Basmati rice, 1 kg");
    }
    expect((await found("5 kg")).sort()).toEqual(["Basmati rice, 5 kg", "Flour, 5 kg"]);
  });

  it("goes on after a cursor in the order of relevance", async () => {
    const all = await found("rice");
    const names: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await listProducts(shop.as(), {
        page: 1,
        limit: 1,
        sort: "relevance",
        locale: "ar",
        search: "rice",
        cursor: cursor ?? undefined,
      });
      names.push(...page.data.map((product) => product.name.en));
      cursor = page.nextCursor;
    } while (cursor);
    expect(names).toEqual(all);
  });

  it("asks the trigram index, typos included, although rows are guarded", async () => {
    const owner = new Database({ url: testDatabase.ownerUrl, poolSize: 1 });
    const crowd = await openShop(database);
    await database.forCompany(crowd.companyId).transaction(async ({ sql: run }) => {
      await run(sql`
        INSERT INTO "Product" ("companyId", id, number, slug, "nameAr", "nameEn", "basicUnitId", "priceMinor", tags)
        SELECT ${crowd.companyId}::uuid, gen_random_uuid(), n, 'p' || n, '', 'Thing ' || md5(n::text), ${crowd.unitId}::uuid, n, '{}'
        FROM generate_series(1, 3000) AS n`);
      await run(sql`
        INSERT INTO "ProductUnit" ("companyId", id, "productId", "unitId", "isDefault")
        SELECT "companyId", gen_random_uuid(), id, "basicUnitId", true FROM "Product"
        WHERE "companyId" = ${crowd.companyId}::uuid`);
    });
    await owner.ask(sql`ANALYZE "Product"`);
    await owner.close();
    const plan = await database.forCompany(crowd.companyId).sql<{ "QUERY PLAN": string }>(sql`
      EXPLAIN SELECT p.id FROM "Product" p
      WHERE p."companyId" = ${crowd.companyId}::uuid AND ${searchQuery("طماطه rice").matches}`);
    const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
    expect(text).toContain("Product_searchText");
    expect(text).not.toContain("Seq Scan");
  });
});
