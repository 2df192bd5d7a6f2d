import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const shop = <Body = Record<string, unknown>>(url: string) =>
  api.call<Body>({ url, key: null, headers: { company: api.shop.companyId } });

describe("what a shop's pages are built with", () => {
  it("GET /api/setting: 200", async () => {
    const { status, body } = await shop("/api/setting");
    expect(status).toBe(200);
    expect(body).toMatchObject({ currency: "SAR", currency_digits: 2, default_language: "ar", tax_rate: 15 });
  });

  it("GET /api/currency: 200 with the company's own marked", async () => {
    const { body } = await shop<{ data: { code: string; digits: number; isDefault: boolean }[] }>(
      "/api/currency",
    );
    expect(body.data.filter(({ isDefault }) => isDefault).map(({ code }) => code)).toEqual(["SAR"]);
    expect(body.data.find(({ code }) => code === "KWD")?.digits).toBe(3);
  });

  it("GET /api/language: 200 with directions", async () => {
    const { body } = await shop<{ data: object[] }>("/api/language");
    expect(body.data).toMatchObject([
      { code: "ar", direction: "rtl", isDefault: true, nativeName: "العربية" },
      { code: "en", direction: "ltr", isDefault: false, nativeName: "English" },
    ]);
  });

  it("GET /api/ping: 200 pong", async () => {
    const { status, body } = await shop("/api/ping");
    expect([status, body.message]).toEqual([200, "pong"]);
  });
});
