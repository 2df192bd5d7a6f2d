import { expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { refusalDuring } from "../../test/refusal-during";
import { suiteDatabase } from "../../test/suite-database";
import { createProduct, listUnits, saveUnit } from ".";

const { database } = await suiteDatabase();
const shop = await openShop(database);

it("keeps both of two changes of different fields that come at once", async () => {
  const { id } = await saveUnit(shop.as(), { symbol: "box", name: { ar: "صندوق", en: "Box" } });
  for (let round = 1; round <= 10; round++) {
    await Promise.all([
      saveUnit(shop.as(), { id, sortOrder: round }),
      saveUnit(shop.as(), { id, symbol: `box${round}` }),
    ]);
    const unit = (await listUnits(shop.as())).find((known) => known.id === id);
    expect(unit).toMatchObject({ sortOrder: round, symbol: `box${round}` });
  }
});

it("sells a new product in what its unit has just come to mean", async () => {
  const { id: basicUnitId } = await saveUnit(shop.as(), {
    symbol: "kilo",
    name: { ar: "كيلو", en: "Kilo" },
    type: "weight",
    isBasic: true,
  });
  let step = "";
  await refusalDuring(
    database,
    shop.as(),
    (tx) => saveUnit(tx, { id: basicUnitId, isBasic: false, factor: { num: 5, den: 1 } }),
    async () => {
      const product = await createProduct(shop.as(), {
        name: { ar: "", en: "Sacks" },
        priceMinor: 100,
        basicUnitId,
      });
      step = product.units[0]?.step ?? "";
    },
  );
  expect(step).toBe("1");
});
