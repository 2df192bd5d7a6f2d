import { updateProduct } from "@mizan/core/catalog";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addCustomer, openApi, type TestApi } from "../open-api";

let api: TestApi;
/** A product that is counted in pieces at 10 and sold by the carton of 12 at 110, of which there are 30 pieces. */
let id: string;

beforeAll(async () => {
  api = await openApi();
  const product = await api.shop.addProduct({ stock: ["30"], priceMinor: 1000 });
  id = product.id;
  const { unitId, cartonId } = product;
  const units = await api.shop.as().db.productUnit.findMany({ where: { productId: id } });
  const idOf = (of: string) => units.find((unit) => unit.id === of)?.unitId ?? "";
  const both = { min: "1", step: "1", isActive: true };
  await updateProduct(api.shop.as(), {
    id,
    units: [
      { ...both, id: unitId, unitId: idOf(unitId), factor: { num: 1, den: 1 }, isDefault: false },
      {
        ...both,
        id: cartonId,
        unitId: idOf(cartonId),
        factor: { num: 12, den: 1 },
        priceMinor: 11_000,
        isDefault: true,
      },
    ],
  });
});
afterAll(() => api.close());

const read = async () => (await api.call({ url: `/api/pms/products/${id}` })).body;

it("PMS and Store name price and stock of the unit that an order's quantity counts in", async () => {
  expect(await read()).toMatchObject({ unit: "ctn", price: 110, stock: 2.5, available: 2.5 });
  const { body } = await api.call<{ data: object[] }>({
    url: "/api/products",
    key: null,
    headers: { company: api.shop.companyId },
  });
  expect(body.data).toEqual([expect.objectContaining({ price: 110, stock: 2.5, available: 2.5 })]);

  const order = await api.call({
    method: "POST",
    url: "/api/pms/orders",
    body: {
      items: [{ productId: id, quantity: 1 }],
      customerId: await addCustomer(api.shop),
      shippingAddress: "1 Sea Road",
    },
  });
  expect([order.status, order.body.subtotal]).toEqual([201, 110]);
  expect(await read()).toMatchObject({ stock: 2.5, available: 1.5 });
});

it("the inventory's own routes count in the basic unit and say so", async () => {
  const { body } = await api.call({ url: `/api/inventory/stock/${id}` });
  expect(body).toMatchObject({ unit: "pc", stock: 30 });
});

it("a price that PMS sets is the price that it reads, and the other unit's stays", async () => {
  const change = await api.call({ method: "PATCH", url: `/api/pms/products/${id}`, body: { price: 99.5 } });
  expect([change.status, change.body.price]).toEqual([200, 99.5]);
  expect(await read()).toMatchObject({ price: 99.5, unit: "ctn" });
  const product = await api.shop.as().db.product.findFirstOrThrow({ where: { id } });
  expect([Number(product.priceMinor), Number(product.sellingPriceMinor)]).toEqual([1000, 9950]);
});
