import { describe, expect, it } from "vitest";
import { openShop, refusalDuring } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { createProduct, deleteCategory, saveCategory, updateProduct } from ".";

const { database } = await suiteDatabase();
const shop = await openShop(database);

const newCategory = async () =>
  (await saveCategory(shop.as(), { name: { ar: "", en: `Category ${Math.random()}` } })).id;
const input = (categoryId: string) => ({ name: { ar: "", en: "In it" }, priceMinor: 100, categoryId });

describe("a category that is deleted while a product is put into it", () => {
  it("stays when the product was first", async () => {
    const id = await newCategory();
    const deletion = await refusalDuring(
      database,
      shop.as(),
      (tx) => createProduct(tx, input(id)),
      () => deleteCategory(shop.as(), { id }),
    );
    expect(deletion).toMatchObject({ code: "CONFLICT", reason: "category.used" });
  });

  it("is not there for the product when the deletion was first", async () => {
    const product = await createProduct(shop.as(), input(await newCategory()));
    for (const save of [
      (categoryId: string) => createProduct(shop.as(), input(categoryId)),
      (categoryId: string) => updateProduct(shop.as(), { id: product.id, categoryIds: [categoryId] }),
      (parentId: string) => saveCategory(shop.as(), { name: { ar: "", en: "Below" }, parentId }),
    ]) {
      const id = await newCategory();
      const saving = await refusalDuring(
        database,
        shop.as(),
        (tx) => deleteCategory(tx, { id }),
        () => save(id),
      );
      expect(saving).toMatchObject({ code: "NOT_FOUND", reason: "category.absent" });
    }
  });
});
