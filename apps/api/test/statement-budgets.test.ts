import { afterAll, beforeAll, expect, it } from "vitest";
import { addCustomer, openApi, type TestApi } from "./open-api";

let api: TestApi;
let products: { id: string }[];
let customerId: string;

beforeAll(async () => {
  api = await openApi();
  products = [];
  for (let index = 0; index < 12; index++) products.push(await api.shop.addProduct({ stock: ["50"] }));
  customerId = await addCustomer(api.shop);
});
afterAll(() => api.close());

/** Statements of a request, without the settings of the connection it was given. */
async function cost(send: () => Promise<{ status: number }>): Promise<number> {
  // What is remembered for a while, such as who holds a key, is no part of a request's cost.
  await api.call({ url: "/api/pms/products?limit=1" });
  await api.call({ url: "/api/ping", key: null, headers: { company: api.shop.companyId } });
  api.forgetStatements();
  const { status } = await send();
  expect(status).toBeLessThan(300);
  return api.statements.filter((text) => !/set_config\('app\.company'/.test(text)).length;
}

const shop = (url: string) => api.call({ url, key: null, headers: { company: api.shop.companyId } });

it("a list costs at most 3 statements", async () => {
  expect(await cost(() => shop("/api/products?limit=50"))).toBeLessThanOrEqual(3);
  expect(await cost(() => shop("/api/products/search?q=product"))).toBeLessThanOrEqual(3);
  expect(await cost(() => api.call({ url: "/api/pms/products?limit=50" }))).toBeLessThanOrEqual(3);
  expect(await cost(() => api.call({ url: "/api/pms/orders" }))).toBeLessThanOrEqual(3);
});

it("a detail costs at most 2 statements", async () => {
  expect(await cost(() => shop(`/api/products/${products[0]?.id}`))).toBeLessThanOrEqual(2);
  expect(await cost(() => api.call({ url: `/api/pms/products/${products[0]?.id}` }))).toBeLessThanOrEqual(2);
  expect(await cost(() => api.call({ url: `/api/inventory/stock/${products[0]?.id}` }))).toBeLessThanOrEqual(
    2,
  );
});

it("an order costs at most 11 statements, however many lines it has", async () => {
  const place = (lines: number, headers: Record<string, string> = {}) =>
    cost(() =>
      api.call({
        method: "POST",
        url: "/api/pms/orders",
        headers,
        body: {
          items: products.slice(0, lines).map(({ id }) => ({ productId: id, quantity: 1 })),
          customerId,
          shippingAddress: "1 Sea Road",
        },
      }),
    );
  // The first order of all makes the shop's data keys, which are remembered.
  await place(1);
  const one = await place(1);
  expect(one).toBeLessThanOrEqual(11);
  expect(await place(12)).toBe(one);
});
