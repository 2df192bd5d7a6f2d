import { afterAll, beforeAll, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

it("GET /api/product-units/product/:productId: 200 with the ways it is sold, and how many of each there are", async () => {
  const { id, cartonId } = await api.shop.addProduct({ stock: ["30"], priceMinor: 1000 });
  const { status, body } = await api.call<{ data: object[] }>({
    url: `/api/product-units/product/${id}`,
    key: null,
    headers: { company: api.shop.companyId },
  });
  expect([status, body.data.length]).toEqual([200, 2]);
  expect(body.data[1]).toMatchObject({
    _id: cartonId,
    productId: id,
    unitValue: 12,
    conversionRate: 12,
    price: 110,
    stock: 2.5,
    isActive: true,
    isDefault: false,
  });
});
