import { createProduct, updateProduct } from "@mizan/core/catalog";
import { receiveStock, setStockPolicy } from "@mizan/core/inventory";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addCustomer, openApi, type TestApi } from "./open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** Nothing that is let in may be more than a list can answer. */
async function expectListsToAnswer(): Promise<void> {
  const everyone = { key: null, headers: { company: api.shop.companyId } };
  const lists = [
    { url: "/api/products?limit=100", ...everyone },
    { url: "/api/pms/products" },
    { url: "/api/inventory/alerts" },
    { url: "/api/pms/orders" },
  ];
  for (const list of lists) expect([list.url, (await api.call(list)).status]).toEqual([list.url, 200]);
}

const order = async (productId: string, quantity: number) =>
  api.call({
    method: "POST",
    url: "/api/pms/orders",
    body: {
      items: [{ productId, quantity }],
      customerId: await addCustomer(api.shop),
      shippingAddress: "1 Sea Road",
    },
  });

describe("amounts at the edge of what can be counted", () => {
  it("the largest policy leaves every list readable", async () => {
    const { id } = await api.shop.addProduct({ stock: ["5"] });
    const [locationId] = api.shop.locationIds;
    await setStockPolicy(api.shop.as(), { productId: id, locationId, backorderLimit: "999999999.999" });
    await expectListsToAnswer();
  });

  it("a quantity of ten digits is refused before it is written", async () => {
    const { id } = await api.shop.addProduct();
    const { status } = await api.call({
      method: "POST",
      url: "/api/inventory/adjust",
      body: { productId: id, quantity: 1_000_000_000, type: "increment" },
    });
    expect(status).toBe(400);
  });

  it("goods that come in are refused when they are more than a place can count", async () => {
    const { id } = await api.shop.addProduct();
    const [locationId] = api.shop.locationIds;
    const line = { productId: id, quantity: "999999999.999" };
    const receive = (times: number) =>
      receiveStock(api.shop.as(), { locationId, lines: Array.from({ length: times }, () => line) });
    await receive(9);
    await expect(receive(2)).rejects.toMatchObject({ code: "UNPROCESSABLE", reason: "stock.too_large" });
    await expectListsToAnswer();
  });

  it("a price above the highest is refused in words, whoever sets it", async () => {
    const body = { name: { en: "Gold", ar: "ذهب" }, price: 100_000_001 };
    const { status, body: problem } = await api.call({ method: "POST", url: "/api/pms/products", body });
    expect([status, problem.reason]).toEqual([422, "money.too_large"]);
    expect(problem.detail).toBe("The highest price is 100000000 SAR");
  });

  it("a unit that holds many of a dear basic unit is refused", async () => {
    const { id, unitId } = await api.shop.addProduct({ priceMinor: 10_000_000_000 });
    const unit = await api.shop.as().db.productUnit.findFirstOrThrow({ where: { id: unitId } });
    const carton = await api.shop.as().db.productUnit.findFirstOrThrow({
      where: { productId: id, NOT: { id: unitId } },
    });
    const terms = { min: "1", step: "1", isActive: true };
    const change = updateProduct(api.shop.as(), {
      id,
      units: [
        { ...terms, id: unitId, unitId: unit.unitId, factor: { num: 1, den: 1 }, isDefault: true },
        { ...terms, unitId: carton.unitId, factor: { num: 12, den: 1 }, isDefault: false },
      ],
    });
    await expect(change).rejects.toMatchObject({ reason: "unit.price_too_large", details: { position: 1 } });
  });

  it("an order that adds up to more than can be paid is refused, and nothing is reserved", async () => {
    const { id } = await api.shop.addProduct({ stock: ["1000"], priceMinor: 10_000_000_000 });
    const { status, body } = await order(id, 11);
    expect([status, body.reason]).toEqual([422, "order.too_large"]);
    const stock = await api.call({ url: `/api/inventory/stock/${id}` });
    expect(stock.body).toMatchObject({ reserved: 0, available: 1000 });
  });

  it("a draft made with the highest price is read back as it was made", async () => {
    const product = await createProduct(api.shop.as(), {
      name: { en: "Ship", ar: "سفينة" },
      description: { en: "", ar: "" },
      priceMinor: 10_000_000_000,
    });
    const { body } = await api.call({ url: `/api/pms/products/${product.id}` });
    expect(body).toMatchObject({ price: 100_000_000 });
    await expectListsToAnswer();
  });
});
