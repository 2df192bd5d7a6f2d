import { describe, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import type { Actor } from "../platform";
import {
  categoryTree,
  createProduct,
  deleteCategory,
  deleteProduct,
  getCategory,
  listCategories,
  listProducts,
  saveCategory,
  transitionProduct,
} from ".";

const statements: string[] = [];
const shopper: Actor = { type: "anonymous" };

const { database } = await suiteDatabase({ poolSize: 6, observe: (text) => statements.push(text) });
const shop = await openShop(database);
const other = await openShop(database);

const save = (nameEn: string, parentId: string | null = null, more = {}) =>
  saveCategory(shop.as(), { name: { ar: "", en: nameEn }, parentId, ...more });

async function publishIn(categoryId: string) {
  const product = await createProduct(shop.as(), {
    name: { ar: "", en: "Thing" },
    priceMinor: 100,
    categoryId,
  });
  return transitionProduct(shop.as(), { id: product.id, to: "published" });
}

describe("saveCategory", () => {
  it("makes the slug of the name and numbers those that are taken, also under a race", async () => {
    const made = await Promise.all(["Fresh herbs", "Fresh herbs", "Fresh herbs"].map((name) => save(name)));
    expect(made.map((category) => category.slug).sort()).toEqual([
      "fresh-herbs",
      "fresh-herbs-2",
      "fresh-herbs-3",
    ]);
  });

  it("takes the Arabic name where there is no English one", async () => {
    const category = await saveCategory(shop.as(), { name: { ar: "أعشاب طازجة", en: "" } });
    expect(category.slug).toBe("أعشاب-طازجة");
    expect((await getCategory(shop.as(), { slug: "أعشاب-طازجة" })).id).toBe(category.id);
  });

  it("refuses a slug of another one, a parent that is not there and a stale version", async () => {
    const category = await save("Dairy");
    expect(await refusalOf(save("Milk", null, { slug: "dairy" }))).toMatchObject({ reason: "slug.taken" });
    const foreign = await saveCategory(other.as(), { name: { ar: "", en: "Theirs" } });
    expect(await refusalOf(save("Milk", foreign.id))).toMatchObject({ reason: "category.absent" });
    await saveCategory(shop.as(), { id: category.id, version: 1, sortOrder: 3 });
    const stale = await refusalOf(saveCategory(shop.as(), { id: category.id, version: 1, sortOrder: 4 }));
    expect(stale).toMatchObject({
      code: "PRECONDITION_FAILED",
      details: { theirs: { sortOrder: 3, version: 2 } },
    });
  });

  it("changes only what it is given", async () => {
    const category = await save("Bakery", null, { description: { ar: "خبز", en: "Bread" }, isHome: true });
    const changed = await saveCategory(shop.as(), { id: category.id, name: { ar: "مخبز", en: "Bakery" } });
    expect(changed).toMatchObject({
      slug: "bakery",
      isHome: true,
      description: { ar: "خبز", en: "Bread" },
      name: { ar: "مخبز", en: "Bakery" },
      version: 2,
    });
  });

  it("refuses a category below itself, also when two moves together would make a ring", async () => {
    const [one, two] = [await save("One"), await save("Two")];
    const below = await save("Below one", one.id);
    const cyclic = { code: "UNPROCESSABLE", reason: "category.cyclic" };
    expect(await refusalOf(saveCategory(shop.as(), { id: one.id, parentId: below.id }))).toMatchObject(
      cyclic,
    );
    expect(await refusalOf(saveCategory(shop.as(), { id: one.id, parentId: one.id }))).toMatchObject(cyclic);
    const moves = await Promise.all([
      refusalOf(saveCategory(shop.as(), { id: one.id, parentId: two.id })),
      refusalOf(saveCategory(shop.as(), { id: two.id, parentId: one.id })),
    ]);
    expect(moves.map((move) => move.reason).sort()).toEqual(["category.cyclic", "none"]);
  });

  it("is for the catalogue's keepers", async () => {
    expect(await refusalOf(saveCategory(shop.as(shopper), { name: { ar: "", en: "Mine" } }))).toMatchObject({
      code: "UNAUTHORIZED",
    });
    const reader: Actor = {
      type: "api_key",
      id: shop.companyId,
      name: "key",
      scopes: ["catalog:read"],
      environment: "live",
    };
    expect(await refusalOf(saveCategory(shop.as(reader), { name: { ar: "", en: "Mine" } }))).toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("what shoppers see", () => {
  it("leaves out closed categories and those below them", async () => {
    const root = await save("Seasonal", null, { isActive: false });
    const leaf = await save("Seasonal sweets", root.id);
    const seen = (await listCategories(shop.as(shopper))).map((category) => category.id);
    expect(seen).not.toContain(root.id);
    expect(seen).not.toContain(leaf.id);
    expect((await listCategories(shop.as())).map((category) => category.id)).toContain(leaf.id);
    expect(await refusalOf(getCategory(shop.as(shopper), { id: leaf.id }))).toMatchObject({
      reason: "category.absent",
    });
  });

  it("counts published products of a category and of those below it, each once, in one statement", async () => {
    const root = await save("Drinks");
    const leaf = await save("Juice", root.id);
    await publishIn(leaf.id);
    await publishIn(root.id);
    const both = await createProduct(shop.as(), {
      name: { ar: "", en: "Both" },
      priceMinor: 100,
      categoryIds: [root.id, leaf.id],
    });
    await transitionProduct(shop.as(), { id: both.id, to: "published" });
    await createProduct(shop.as(), { name: { ar: "", en: "Draft" }, priceMinor: 1, categoryId: leaf.id });
    statements.length = 0;
    const tree = await categoryTree(shop.as(shopper));
    expect(statements.filter((text) => !text.includes("set_config"))).toHaveLength(1);
    const node = tree.find((category) => category.id === root.id);
    expect(node).toMatchObject({ productCount: 3, children: [{ id: leaf.id, productCount: 2 }] });

    const listed = await listProducts(shop.as(shopper), {
      page: 1,
      limit: 20,
      sort: "newest",
      locale: "en",
      categoryId: root.id,
    });
    expect(listed.total).toBe(3);
  });
});

describe("deleteCategory", () => {
  it("refuses while anything is in it, and lets go of what was deleted", async () => {
    const root = await save("Old");
    const leaf = await save("Older", root.id);
    const product = await publishIn(leaf.id);
    expect(await refusalOf(deleteCategory(shop.as(), { id: root.id }))).toMatchObject({
      code: "CONFLICT",
      reason: "category.used",
      details: { products: 0, children: 1 },
    });
    expect(await refusalOf(deleteCategory(shop.as(), { id: leaf.id }))).toMatchObject({
      details: { products: 1, children: 0 },
    });
    await deleteProduct(shop.as(), { id: product.id });
    await deleteCategory(shop.as(), { id: leaf.id });
    await deleteCategory(shop.as(), { id: root.id });
    expect(await refusalOf(getCategory(shop.as(), { id: root.id }))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("does not know another company's", async () => {
    const mine = await save("Mine");
    expect(await refusalOf(deleteCategory(other.as(), { id: mine.id }))).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusalOf(saveCategory(other.as(), { id: mine.id, isHome: true }))).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
