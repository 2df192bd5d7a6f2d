import { newId } from "@mizan/core/platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addCustomer, openApi, type TestApi } from "../open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const create = (unit?: string) =>
  api.call({
    method: "POST",
    url: "/api/pms/products",
    body: { name: { en: "Ajwa dates", ar: "تمر عجوة" }, price: 55, ...(unit ? { unit } : {}) },
  });

describe("the unit of a product that an integrator makes", () => {
  it("is the piece when none is named", async () => {
    expect((await create()).body).toMatchObject({ unit: "pc", status: "draft" });
  });

  it("is the one whose symbol is named", async () => {
    const created = await create("ctn");
    expect(created.body).toMatchObject({ unit: "ctn" });
    const read = await api.call({ url: `/api/pms/products/${created.body.id}` });
    expect(read.body).toMatchObject({ unit: "ctn", price: 55 });
  });

  it("422 when the company has no such unit, with those it has", async () => {
    const { status, body } = await create("bushel");
    expect([status, body.reason]).toEqual([422, "unit.unknown"]);
    expect(body.details).toEqual({ symbols: expect.arrayContaining(["pc", "ctn"]) });
  });

  it("sells what is weighed by the quarter of a kilo", async () => {
    const db = api.shop.as().db;
    await db.unit.create({
      data: {
        companyId: api.shop.companyId,
        id: newId(),
        symbol: "kg",
        nameAr: "كيلو",
        nameEn: "Kilogram",
        type: "weight",
        isBasic: true,
      },
    });
    const { body } = await create("kg");
    await api.call({
      method: "PUT",
      url: `/api/pms/products/${body.id}/publish`,
      body: { status: "published" },
    });
    await api.call({
      method: "POST",
      url: "/api/inventory/adjust",
      body: { productId: body.id, quantity: 5, type: "increment" },
    });
    const customerId = await addCustomer(api.shop);
    const order = (quantity: number) =>
      api.call({
        method: "POST",
        url: "/api/pms/orders",
        body: { items: [{ productId: body.id, quantity }], customerId, shippingAddress: "1 Sea Road" },
      });
    expect((await order(0.75)).body).toMatchObject({ subtotal: 41.25 });
    expect((await order(0.3)).body.reason).toBe("quantity.step");
  });
});
