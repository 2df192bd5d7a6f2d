import { afterAll, beforeAll, expect, it } from "vitest";
import { addCustomer, openApi, type TestApi } from "../open-api";

let api: TestApi;

beforeAll(async () => {
  api = await openApi({ DATABASE_POOL_SIZE: "2" });
});
afterAll(() => api.close());

it("serves a burst of writes with two connections: none holds one while it waits for another", async () => {
  const product = await api.shop.addProduct({ stock: ["100"] });
  const customerId = await addCustomer(api.shop);
  const body = {
    items: [{ productId: product.id, quantity: 1 }],
    customerId,
    shippingAddress: "1 Sea Street",
  };
  const started = Date.now();
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      api.call({
        method: "POST",
        url: "/api/pms/orders",
        headers: { "idempotency-key": `burst-${index}` },
        body,
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  // A wait in a ring ends only when the pool gives up.
  expect(Date.now() - started).toBeLessThan(8000);
});
