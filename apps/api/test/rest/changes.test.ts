import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, openApi, type TestApi } from "../open-api";

let api: TestApi;
/** What each door changes: something that is there, a change that says what it says already, and another. */
let doors: [
  name: string,
  call: (body: object) => Promise<Answer<Record<string, unknown>>>,
  same: object,
  other: object,
][];

beforeAll(async () => {
  api = await openApi();
  const product = await api.call({
    method: "POST",
    url: "/api/pms/products",
    body: { name: { ar: "شاي", en: "Tea" }, price: 10, tags: ["hot"] },
  });
  const category = await api.call({
    method: "POST",
    url: "/api/category",
    body: { name: { ar: "شاي", en: "Tea" }, sortOrder: 3 },
  });
  const change = (method: "PATCH" | "PUT", url: string) => (body: object) => api.call({ method, url, body });
  doors = [
    [
      "a product",
      change("PATCH", `/api/pms/products/${product.body.id}`),
      { price: 10, tags: ["hot"] },
      { price: 11 },
    ],
    ["a category", change("PUT", `/api/category/${category.body.id}`), { sortOrder: 3 }, { sortOrder: 4 }],
  ];
});
afterAll(() => api.close());

const countEvents = () => api.shop.as().db.outboxEvent.count();

describe("a change that changes nothing", () => {
  it("is refused when it names no field that there is, with those there are", async () => {
    for (const [name, call] of doors) {
      const { status, body } = await call({ pricee: 12 });
      expect([name, status]).toEqual([name, 400]);
      expect(body.detail).toMatch(/name one field or more of: \w+, \w+/);
    }
  });

  it("keeps the version and tells nobody when all is as it says", async () => {
    for (const [name, call, same, other] of doors) {
      const before = await countEvents();
      const [first, second] = [await call(same), await call(same)];
      expect([name, first.status, first.headers.etag]).toEqual([name, 200, second.headers.etag]);
      expect([name, await countEvents()]).toEqual([name, before]);
      expect((await call(other)).headers.etag).not.toBe(first.headers.etag);
      expect([name, await countEvents()]).toEqual([name, before + 1]);
    }
  });
});
