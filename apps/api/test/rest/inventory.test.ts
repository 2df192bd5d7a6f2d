import { newId } from "@mizan/core/platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const adjust = (body: object) => api.call({ method: "POST", url: "/api/inventory/adjust", body });

describe("GET /api/inventory/stock/:productId", () => {
  it("200 with the sum and every place", async () => {
    const { id } = await api.shop.addProduct({ stock: ["3", "4.5"] });
    const { status, body } = await api.call({ url: `/api/inventory/stock/${id}` });
    const [first, second] = api.shop.locationIds;
    expect([status, body]).toEqual([
      200,
      {
        productId: id,
        unit: "pc",
        stock: 7.5,
        available: 7.5,
        reserved: 0,
        locations: [
          { locationId: first, number: 1, name: "فرع 1", qty: 3, available: 3 },
          { locationId: second, number: 2, name: "فرع 2", qty: 4.5, available: 4.5 },
        ],
      },
    ]);
  });

  it("404 for a product that is not there", async () => {
    expect((await api.call({ url: `/api/inventory/stock/${newId()}` })).status).toBe(404);
  });
});

describe("POST /api/inventory/adjust", () => {
  it("200 with the movement and the new stock", async () => {
    const { id } = await api.shop.addProduct({ stock: ["10"] });
    const { status, body } = await adjust({
      productId: id,
      quantity: 2.5,
      type: "decrement",
      reason: "damage",
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      productId: id,
      stock: 7.5,
      movement: { kind: "damage", quantity: -2.5, stockAfter: 7.5, reason: "damage", seq: 2 },
    });
  });

  it("200 in a place, with words of one's own as the reason", async () => {
    const { id } = await api.shop.addProduct();
    const [, second] = api.shop.locationIds;
    const { body } = await adjust({
      productId: id,
      quantity: 5,
      type: "increment",
      locationId: second,
      reason: "spring count",
    });
    expect(body).toMatchObject({ movement: { locationId: second, reason: "correction: spring count" } });
  });

  it("409 when it would take more than there is", async () => {
    const { id } = await api.shop.addProduct({ stock: ["1"] });
    const { status, body } = await adjust({ productId: id, quantity: 2, type: "decrement" });
    expect([status, body.reason, body.details]).toMatchObject([409, "stock.short", { available: "1" }]);
  });

  it("422 for nothing at all, and for a reason that goes the other way", async () => {
    const { id } = await api.shop.addProduct({ stock: ["1"] });
    expect((await adjust({ productId: id, quantity: 0, type: "increment" })).body.reason).toBe(
      "quantity.zero",
    );
    const { status, body } = await adjust({ productId: id, quantity: 1, type: "increment", reason: "theft" });
    expect([status, body.reason]).toEqual([422, "reason.direction"]);
  });

  it("404 for a place that is not there", async () => {
    const { id } = await api.shop.addProduct();
    const { status } = await adjust({ productId: id, quantity: 1, type: "increment", locationId: newId() });
    expect(status).toBe(404);
  });

  it.each([
    ["a negative quantity", { quantity: -1, type: "increment" }, "quantity"],
    ["a quantity in words", { quantity: "one", type: "increment" }, "quantity"],
    ["another type", { quantity: 1, type: "set" }, "type"],
  ])("400 for %s", async (_name, more, path) => {
    const { status, body } = await adjust({ productId: newId(), ...more });
    expect([status, body.errors]).toMatchObject([400, [{ path }]]);
  });
});

describe("GET /api/inventory/alerts", () => {
  it("200 with those at or under their reorder point, the most urgent first", async () => {
    const low = await api.shop.addProduct({ stock: ["4"], reorderPoint: "5" });
    const out = await api.shop.addProduct({ reorderPoint: "5" });
    await api.shop.addProduct({ stock: ["9"], reorderPoint: "5" });
    const { status, body } = await api.call<{ data: object[]; total: number }>({
      url: "/api/inventory/alerts",
    });
    expect([status, body.total]).toEqual([200, 2]);
    expect(body.data).toMatchObject([
      { productId: out.id, stock: 0, reorderPoint: 5, urgency: 1 },
      { productId: low.id, stock: 4, reorderPoint: 5 },
    ]);
    const second = await api.call<{ data: { productId: string }[] }>({
      url: "/api/inventory/alerts?limit=1&page=2",
    });
    expect(second.body.data[0]?.productId).toBe(low.id);
  });
});
