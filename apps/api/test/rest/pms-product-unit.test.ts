import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

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
});
