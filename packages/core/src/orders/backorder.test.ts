import { ProductPage } from "@mizan/contracts/catalog";
import { AdjustStockInput, AdjustStockResult, InventoryPage, ProductStock } from "@mizan/contracts/inventory";
import { beforeAll, expect, it } from "vitest";
import { guestOrder, openShop } from "../../test/open-shop";
import { suiteDatabase } from "../../test/suite-database";
import { listProducts } from "../catalog";
import { adjustStock, getStock, listInventory, setStockPolicy } from "../inventory";
import { placeOrder, transitionOrder } from ".";

let productId: string;

/** One piece is there, three were sold and sent out. */
const { database } = await suiteDatabase();
const shop = await openShop(database);

beforeAll(async () => {
  productId = (await shop.addProduct({ stock: ["1"] })).id;
  await setStockPolicy(shop.as(), { productId, locationId: shop.locationIds[0], backorderLimit: "5" });
  const { id } = await placeOrder(shop.as(), guestOrder([{ productId, quantity: "3" }]));
  for (const to of ["processing", "shipped"] as const) await transitionOrder(shop.as(), { id, to });
});

it("shows what was sold beyond the stock, in the words of the contract", async () => {
  const stock = ProductStock.parse(await getStock(shop.as(), { productId }));
  expect(stock).toMatchObject({ onHand: "-2", reserved: "0", available: "3" });
  const page = { page: 1, limit: 5, sort: "number", locale: "ar" } as const;
  const inventory = InventoryPage.parse(await listInventory(shop.as(), page));
  expect(inventory.data).toMatchObject([{ productId, onHand: "-2", state: "in" }]);
  const products = ProductPage.parse(await listProducts(shop.as(), page));
  expect(products.data).toMatchObject([{ id: productId, stock: { onHand: "-2", available: "3" } }]);
});

it("lets the shortage be corrected by whoever looked at it", async () => {
  const seen = AdjustStockInput.parse({ productId, type: "increment", quantity: "2", expectedOnHand: "-2" });
  expect(AdjustStockResult.parse(await adjustStock(shop.as(), seen)).stock).toMatchObject({ onHand: "0" });
});
