import { newId } from "@mizan/core/platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addCustomer, openApi, type TestApi } from "../open-api";

interface Order {
  id: string;
  version: number;
  reason: string;
  [field: string]: unknown;
}

let api: TestApi;
let customerId: string;
beforeAll(async () => {
  api = await openApi();
  customerId = await addCustomer(api.shop);
});
afterAll(() => api.close());

const place = (items: { productId: string; quantity: number; unitId?: string }[], more: object = {}) =>
  api.call<Order>({
    method: "POST",
    url: "/api/pms/orders",
    body: { items, customerId, shippingAddress: "12 King Fahd Road, Riyadh", ...more },
  });
const move = (id: string, status: string, headers = {}) =>
  api.call<Order>({ method: "PATCH", url: `/api/pms/orders/${id}/status`, body: { status }, headers });
const stockOf = async (productId: string) =>
  (await api.call({ url: `/api/inventory/stock/${productId}` })).body;

describe("POST /api/pms/orders", () => {
  it("201 with the documented body; the stock is reserved with it", async () => {
    const { id: productId } = await api.shop.addProduct({ stock: ["10"], priceMinor: 1250 });
    const { status, body, headers } = await place([{ productId, quantity: 2 }]);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: "pending",
      lifecycle: "pending",
      customerId,
      shippingAddress: "12 King Fahd Road, Riyadh",
      items: [{ productId, quantity: 2, price: 12.5, total: 25 }],
      subtotal: 25,
      total: 25,
      currency: "SAR",
      channel: "pms",
      paymentMethod: "cod",
      allowedStatuses: ["confirmed", "processing", "cancelled"],
    });
    expect(body.code).toMatch(/^ORD-\d{5}$/);
    expect(headers.location).toBe(`/api/pms/orders/${body.id}`);
    expect(await stockOf(productId)).toMatchObject({ stock: 10, available: 8, reserved: 2 });
  });

  it("201 in another selling unit", async () => {
    const { id: productId, cartonId } = await api.shop.addProduct({ stock: ["24"] });
    const { status } = await place([{ productId, quantity: 1, unitId: cartonId }]);
    expect(status).toBe(201);
    expect(await stockOf(productId)).toMatchObject({ available: 12, reserved: 12 });
  });

  it("409 when stock is short, and nothing is reserved", async () => {
    const plenty = await api.shop.addProduct({ stock: ["10"] });
    const little = await api.shop.addProduct({ stock: ["1"] });
    const { status, body } = await place([
      { productId: plenty.id, quantity: 1 },
      { productId: little.id, quantity: 2 },
    ]);
    expect([status, body.reason]).toEqual([409, "stock.short"]);
    expect(body.details).toMatchObject({ productId: little.id, available: "1" });
    expect(await stockOf(plenty.id)).toMatchObject({ reserved: 0 });
  });

  it("404 for a customer and for a product that are not there", async () => {
    const { id: productId } = await api.shop.addProduct({ stock: ["10"] });
    const noCustomer = await place([{ productId, quantity: 1 }], { customerId: newId() });
    expect([noCustomer.status, noCustomer.body.reason]).toEqual([404, "customer.absent"]);
    const noProduct = await place([{ productId: newId(), quantity: 1 }]);
    expect([noProduct.status, noProduct.body.reason]).toEqual([404, "product.absent"]);
  });

  it("422 for a quantity between the steps of the unit", async () => {
    const { id: productId } = await api.shop.addProduct({ stock: ["10"] });
    const { status, body } = await place([{ productId, quantity: 0.5 }]);
    expect([status, body.reason]).toEqual([422, "quantity.step"]);
  });

  it.each([
    ["without items", { items: [] }, "items"],
    [
      "for a quantity with four decimals",
      { items: [{ productId: newId(), quantity: 1.2345 }] },
      "items.0.quantity",
    ],
    ["for an address that is no text", { shippingAddress: { line1: "x" } }, "shippingAddress"],
  ])("400 %s", async (_name, more, path) => {
    const { status, body } = await place([{ productId: newId(), quantity: 1 }], more);
    expect([status, body.errors]).toMatchObject([400, [{ path }]]);
  });
});

describe("PATCH /api/pms/orders/:id/status", () => {
  const placed = async () => {
    const { id: productId } = await api.shop.addProduct({ stock: ["10"] });
    return (await place([{ productId, quantity: 1 }])).body.id;
  };

  it("200 through its four words", async () => {
    const id = await placed();
    for (const status of ["confirmed", "processing", "shipped", "delivered"]) {
      const answer = await move(id, status);
      expect([answer.status, answer.body.status, answer.body.lifecycle]).toEqual([200, status, status]);
    }
  });

  it("409 that names the state and the legal next ones, and changes nothing", async () => {
    const id = await placed();
    const { status, body } = await move(id, "delivered");
    expect(status).toBe(409);
    expect(body).toMatchObject({
      reason: "transition.illegal",
      details: { from: "pending", to: "delivered", allowed: ["confirmed", "processing", "cancelled"] },
    });
    expect((await api.call({ url: `/api/pms/orders/${id}` })).body.status).toBe("pending");
  });

  it("400 for every other word, also one of the machine's", async () => {
    const id = await placed();
    expect((await move(id, "cancelled")).status).toBe(400);
    expect((await move(id, "teleported")).status).toBe(400);
  });

  it("412 when If-Match is stale", async () => {
    const id = await placed();
    const { headers } = await api.call({ url: `/api/pms/orders/${id}` });
    const match = { "if-match": String(headers.etag) };
    expect((await move(id, "confirmed", match)).status).toBe(200);
    expect((await move(id, "processing", match)).status).toBe(412);
  });
});

describe("GET /api/pms/orders", () => {
  it("200 filtered by status and customer, newest first", async () => {
    const other = await api.shop.as().db.customer.create({
      data: { companyId: api.shop.companyId, id: newId(), name: "Sami" },
    });
    const { id: productId } = await api.shop.addProduct({ stock: ["10"] });
    const { body: placed } = await place([{ productId, quantity: 1 }], { customerId: other.id });
    await move(placed.id, "confirmed");
    const list = (query: string) =>
      api.call<{ data: { id: string }[]; total: number }>({ url: `/api/pms/orders?${query}` });
    const mine = await list(`customerId=${other.id}&status=confirmed`);
    expect([mine.status, mine.body.total, mine.body.data[0]?.id]).toEqual([200, 1, placed.id]);
    expect((await list(`customerId=${other.id}&status=shipped`)).body.total).toBe(0);
  });

  it("400 that names an unknown filter", async () => {
    const { status, body } = await api.call({ url: "/api/pms/orders?state=open" });
    expect([status, body.errors]).toMatchObject([400, [{ path: "state", code: "unknown" }]]);
  });
});
