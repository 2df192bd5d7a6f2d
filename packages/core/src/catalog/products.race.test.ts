import { describe, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { createProduct, getProduct, transitionProduct, updateProduct } from ".";

const { database } = await suiteDatabase({ poolSize: 8 });
const shop = await openShop(database);

const create = () => createProduct(shop.as(), { name: { ar: "", en: "Raced" }, priceMinor: 100 });

describe("products made and changed at once", () => {
  it("gives twenty of one name their own numbers and slugs, without a gap", async () => {
    const made = await Promise.all(Array.from({ length: 20 }, create));
    const numbers = made.map((product) => product.number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(new Set(made.map((product) => product.slug)).size).toBe(20);
  });

  it("lets one of eight changes of a version through", async () => {
    const product = await create();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        refusalOf(updateProduct(shop.as(), { id: product.id, version: 1, priceMinor: 200 + index })),
      ),
    );
    expect(answers.map((answer) => answer.code).sort()).toEqual([
      ...Array.from({ length: 7 }, () => "PRECONDITION_FAILED"),
      "none",
    ]);
    expect((await getProduct(shop.as(), { id: product.id })).version).toBe(2);
  });

  it("loses none of eight changes of different fields that name no version", async () => {
    const product = await create();
    await Promise.all([
      ...Array.from({ length: 4 }, () => updateProduct(shop.as(), { id: product.id, featured: true })),
      ...Array.from({ length: 4 }, () => updateProduct(shop.as(), { id: product.id, trending: true })),
    ]);
    expect(await getProduct(shop.as(), { id: product.id })).toMatchObject({
      featured: true,
      trending: true,
      // Only the first change of each field changes something.
      version: 3,
    });
  });

  it("publishes once", async () => {
    const product = await create();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        refusalOf(transitionProduct(shop.as(), { id: product.id, to: "published" })),
      ),
    );
    expect(answers.filter((answer) => answer.code === "none")).toHaveLength(1);
    expect(answers.filter((answer) => answer.reason === "transition.illegal")).toHaveLength(4);
  });
});
