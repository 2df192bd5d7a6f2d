import { placeOrder } from "@mizan/core/orders";
import { guestOrder } from "@mizan/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const remove = (id: string, more: { key?: string; headers?: Record<string, string> } = {}) =>
  api.call({ method: "DELETE", url: `/api/products/${id}`, ...more });
const look = async (id: string) => (await api.call({ url: `/api/products/${id}` })).status;

describe("DELETE /api/products/:id", () => {
  it("200, and it is gone", async () => {
    const { id } = await api.shop.addProduct();
    expect(await remove(id)).toMatchObject({
      status: 200,
      body: { _id: id, id, message: "Product deleted" },
    });
    expect([await look(id), (await remove(id)).status]).toEqual([404, 404]);
  });

  it("409 while orders wait for it", async () => {
    const { id } = await api.shop.addProduct({ stock: ["3"] });
    await placeOrder(api.shop.as(), guestOrder([{ productId: id, quantity: "1" }]));
    expect(await remove(id)).toMatchObject({ status: 409, body: { reason: "product.reserved" } });
    expect(await look(id)).toBe(200);
  });

  it("412 for a version that is not the stored one, 403 without catalog:write", async () => {
    const { id } = await api.shop.addProduct();
    expect((await remove(id, { headers: { "if-match": '"7"' } })).status).toBe(412);
    expect((await remove(id, { key: await api.shop.newKey(["catalog:read"]) })).status).toBe(403);
    expect(await look(id)).toBe(200);
  });
});

it("products.delete does the same over tRPC", async () => {
  const { id } = await api.shop.addProduct();
  const answer = await api.call<{ result: { data: { json: { id: string } } } }>({
    method: "POST",
    url: "/trpc/products.delete",
    body: { json: { id } },
  });
  expect([answer.status, answer.body.result.data.json, await look(id)]).toEqual([200, { id }, 404]);
});
