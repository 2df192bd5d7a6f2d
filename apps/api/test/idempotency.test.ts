import { randomUUID } from "node:crypto";
import { deleteProduct } from "@mizan/core/catalog";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addCustomer, openApi, type TestApi } from "./open-api";

const WEB_APP_KEY = "a-key-that-only-web-apps-know";
let api: TestApi;
let customerId: string;
beforeAll(async () => {
  api = await openApi({ WEB_APP_KEY });
  customerId = await addCustomer(api.shop);
});
afterAll(() => api.close());

const order = async (stock: string) => {
  const { id } = await api.shop.addProduct({ stock: [stock] });
  return { items: [{ productId: id, quantity: 1 }], customerId, shippingAddress: "1 Sea Road" };
};
const place = (body: unknown, key: string) =>
  api.call({ method: "POST", url: "/api/pms/orders", body, headers: { "idempotency-key": key } });
const orderCount = async () => (await api.call<{ total: number }>({ url: "/api/pms/orders" })).body.total;

describe("a request with an Idempotency-Key", () => {
  it("has its effect once, however many come at once, and all answers are equal", async () => {
    const body = await order("100");
    const before = await orderCount();
    const key = randomUUID();
    const first = await Promise.all(Array.from({ length: 50 }, () => place(body, key)));
    const refused = first.filter(({ status }) => status === 409);
    const answered = first.filter(({ status }) => status === 201);
    expect(refused.length + answered.length).toBe(50);
    expect(refused.every(({ body }) => body.reason === "idempotency.in_flight")).toBe(true);
    const later = await place(body, key);
    expect(later.headers["idempotency-replayed"]).toBe("true");
    expect(new Set([...answered, later].map(({ text }) => text)).size).toBe(1);
    expect(await orderCount()).toBe(before + 1);
  });

  it("is refused when the key was used for another body", async () => {
    const key = randomUUID();
    await place(await order("5"), key);
    const { status, body } = await place(await order("5"), key);
    expect([status, body.reason]).toEqual([422, "idempotency.mismatch"]);
  });

  it("replays a refusal too, byte for byte", async () => {
    const body = await order("0");
    const key = randomUUID();
    const first = await place(body, key);
    const second = await place(body, key);
    expect([first.status, first.body.reason]).toEqual([409, "stock.short"]);
    expect([second.status, second.text, second.headers["idempotency-replayed"]]).toEqual([
      409,
      first.text,
      "true",
    ]);
    expect(second.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  });

  it("is a request of its own for another credential", async () => {
    const body = await order("5");
    const key = randomUUID();
    const first = await place(body, key);
    const otherKey = await api.shop.newKey(["orders:write"]);
    const second = await api.call<{ id: string }>({
      method: "POST",
      url: "/api/pms/orders",
      key: otherKey,
      body,
      headers: { "idempotency-key": key },
    });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it("is not replayed to a credential that lost its scope", async () => {
    const key = await api.shop.newKey(["catalog:read"]);
    const { status } = await api.call({
      method: "POST",
      url: "/api/pms/orders",
      key,
      body: await order("5"),
      headers: { "idempotency-key": randomUUID() },
    });
    expect(status).toBe(403);
  });

  it("is replayed also when what it named is gone by now", async () => {
    const { id } = await api.shop.addProduct();
    const rename = () =>
      api.call({
        method: "PATCH",
        url: `/api/pms/products/${id}`,
        body: { name: { en: "Renamed" } },
        headers: { "idempotency-key": "rename-and-forget" },
      });
    const first = await rename();
    await deleteProduct(api.shop.as(), { id });
    const again = await rename();
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
  });

  it("leaves its key unused when it is malformed", async () => {
    const key = randomUUID();
    const body = await order("5");
    expect((await place({ ...body, items: [] }, key)).status).toBe(400);
    const { status, headers } = await place(body, key);
    expect([status, headers["idempotency-replayed"]]).toEqual([201, undefined]);
  });

  it("is another request when it is meant for another version", async () => {
    const { id } = await api.shop.addProduct();
    const publish = (tag: string) =>
      api.call({
        method: "PATCH",
        url: `/api/pms/products/${id}`,
        body: { price: 5 },
        headers: { "idempotency-key": `${id}/price`, "if-match": tag },
      });
    expect((await publish('"1"')).status).toBe(200);
    expect((await publish('"1"')).status).toBe(200);
    expect((await publish('"2"')).body.reason).toBe("idempotency.mismatch");
  });

  it("is refused with a key of more than 255 characters", async () => {
    const { status, body } = await place(await order("5"), "k".repeat(256));
    expect([status, body.reason]).toEqual([400, "input.invalid"]);
  });
});

describe("a procedure with an idempotencyKey", () => {
  interface TrpcAnswer {
    result?: { data: { json: { id: string } } };
    error?: { json: { data: { problem: { code: string; reason: string; details: object } } } };
  }
  interface Visitor {
    address: string;
    throughWebApp?: boolean;
  }
  /** As the storefront sends it: nobody is signed in. */
  const checkOut = async (productId: string, quantity: string, idempotencyKey: string, from?: Visitor) => {
    const wish = {
      lines: [{ productId, quantity }],
      contact: { name: "Huda", phone: "+966500000777" },
      shippingAddress: { line1: "1 Sea Road" },
    };
    const { status, body } = await api.call<TrpcAnswer>({
      method: "POST",
      url: "/trpc/orders.place",
      key: null,
      headers: {
        company: api.shop.companyId,
        ...(from?.throughWebApp && { "x-app-key": WEB_APP_KEY, "x-visitor-ip": from.address }),
      },
      body: { json: { ...wish, idempotencyKey } },
      ...(from && { address: from.address }),
    });
    return { status, id: body.result?.data.json.id, problem: body.error?.json.data.problem };
  };

  it("answers a repeat with the order that was placed", async () => {
    const { id } = await api.shop.addProduct({ stock: ["5"] });
    const before = await orderCount();
    const key = randomUUID();
    const first = await checkOut(id, "2", key);
    expect(first).toMatchObject({ status: 200, id: expect.any(String) });
    expect(await checkOut(id, "2", key)).toEqual(first);
    expect(await orderCount()).toBe(before + 1);
    expect((await checkOut(id, "3", key)).problem).toMatchObject({ reason: "idempotency.mismatch" });
  });

  it("does not answer a stranger with another one's order, though both chose the same key", async () => {
    const { id } = await api.shop.addProduct({ stock: ["5"] });
    const key = randomUUID();
    const one = await checkOut(id, "1", key, { address: "198.51.100.1" });
    const two = await checkOut(id, "1", key, { address: "198.51.100.2" });
    const shopper = await checkOut(id, "1", key, { address: "198.51.100.1", throughWebApp: true });
    expect([one.status, two.status, shopper.status]).toEqual([200, 200, 200]);
    expect(new Set([one.id, two.id, shopper.id]).size).toBe(3);
    expect((await checkOut(id, "1", key, { address: "198.51.100.2" })).id).toBe(two.id);
  });

  it("answers a shopper's repeat also when their address has changed meanwhile", async () => {
    const { id } = await api.shop.addProduct({ stock: ["5"] });
    const key = randomUUID();
    const home = await checkOut(id, "1", key, { address: "198.51.100.3", throughWebApp: true });
    const street = await checkOut(id, "1", key, { address: "198.51.100.4", throughWebApp: true });
    expect(street).toEqual(home);
  });

  it("answers a repeat with the refusal, also when it could be done by now", async () => {
    const { id } = await api.shop.addProduct({ stock: ["1"] });
    const key = randomUUID();
    const refused = await checkOut(id, "2", key);
    expect(refused).toMatchObject({ status: 409, problem: { reason: "stock.short" } });
    await api.call({
      method: "POST",
      url: "/api/inventory/adjust",
      body: { productId: id, quantity: 9, type: "increment" },
    });
    const { reason, details } = refused.problem ?? {};
    expect(await checkOut(id, "2", key)).toMatchObject({ status: 409, problem: { reason, details } });
    expect((await checkOut(id, "2", randomUUID())).status).toBe(200);
  });
});
