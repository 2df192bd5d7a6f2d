import { gunzipSync } from "node:zlib";
import { newId } from "@mizan/core/platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

interface PmsProduct {
  id: string;
  version: number;
  status: string;
  [field: string]: unknown;
}
interface Page {
  data: { id: string; [field: string]: unknown }[];
  total: number;
  nextCursor: string | null;
}

let api: TestApi;
let categoryId: string;
beforeAll(async () => {
  api = await openApi();
  const category = await api.call<{ id: string }>({
    method: "POST",
    url: "/api/category",
    body: { name: { ar: "أرز", en: "Rice" } },
  });
  categoryId = category.body.id;
});
afterAll(() => api.close());

const create = (body: object) => api.call<PmsProduct>({ method: "POST", url: "/api/pms/products", body });
const publish = (id: string, status = "published") =>
  api.call<PmsProduct>({ method: "PUT", url: `/api/pms/products/${id}/publish`, body: { status } });
const patch = (id: string, body: object, headers = {}) =>
  api.call<PmsProduct>({ method: "PATCH", url: `/api/pms/products/${id}`, body, headers });
/** As a shopper reads it: without a credential. */
const shop = <Body = Page>(path: string, headers = {}) =>
  api.call<Body>({ url: path, key: null, headers: { company: api.shop.companyId, ...headers } });

describe("POST /api/pms/products", () => {
  it("201 with the documented body: a draft", async () => {
    const body = {
      name: "Basmati rice",
      description: "Long grain",
      price: 12.5,
      categoryId,
      images: ["https://pictures.example/rice.jpg"],
    };
    const answer = await create(body);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ ...body, status: "draft", currency: "SAR", stock: 0, version: 1 });
    expect(answer.body._id).toBe(answer.body.id);
    expect(answer.headers.location).toBe(`/api/pms/products/${answer.body.id}`);
    expect(answer.headers.etag).toMatch(/^"1-[\w-]{16}"$/);
  });

  it("201: a bare name is in the company's default language, a pair is in both", async () => {
    const bare = await create({ name: "أرز مصري", price: 1 });
    expect(bare.body).toMatchObject({ name: "أرز مصري", title: { ar: "أرز مصري", en: "" } });
    const pair = await create({ name: { ar: "سكر", en: "Sugar" }, price: 1 });
    expect(pair.body).toMatchObject({ name: "سكر", title: { ar: "سكر", en: "Sugar" } });
  });

  it("400 without a name, and for a price that is no number", async () => {
    const { status, body } = await create({ price: "12" });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: "name" }, { path: "price", code: "invalid_type" }]);
  });

  it("422 when the price has more digits than the currency", async () => {
    const { status, body } = await create({ name: "x", price: 12.555 });
    expect([status, body.reason, body.errors]).toMatchObject([422, "money.digits", [{ path: "price" }]]);
  });

  it("404 for a category that is not there", async () => {
    const { status, body } = await create({ name: "x", price: 1, categoryId: newId() });
    expect([status, body.reason]).toEqual([404, "category.absent"]);
  });

  it("409 when the SKU is taken", async () => {
    await create({ name: "x", price: 1, sku: "SKU-1" });
    const { status, body } = await create({ name: "y", price: 1, sku: "SKU-1" });
    expect([status, body.reason]).toEqual([409, "sku.taken"]);
  });
});

describe("PATCH /api/pms/products/:id", () => {
  it("200 with any subset; a text in one language leaves the other", async () => {
    const { body: made } = await create({ name: { ar: "شاي", en: "Tea" }, price: 10 });
    const { status, body } = await patch(made.id, { name: { en: "Green tea" }, price: 11.75 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: { ar: "شاي", en: "Green tea" }, price: 11.75, version: 2 });
  });

  it("412 when If-Match is stale, 200 when it is not", async () => {
    const made = await create({ name: "x", price: 1 });
    const headers = { "if-match": String(made.headers.etag) };
    expect((await patch(made.body.id, { price: 2 }, headers)).status).toBe(200);
    const stale = await patch(made.body.id, { price: 3 }, headers);
    expect([stale.status, stale.body.reason]).toEqual([412, "version.stale"]);
  });
});

describe("PUT /api/pms/products/:id/publish", () => {
  it("200 along the state machine, 409 off it with the legal next states", async () => {
    const { body } = await create({ name: "x", price: 1 });
    expect((await publish(body.id)).body.status).toBe("published");
    expect((await publish(body.id, "archived")).body.status).toBe("archived");
    const illegal = await publish(body.id, "published");
    expect(illegal.status).toBe(409);
    expect(illegal.body).toMatchObject({
      reason: "transition.illegal",
      details: { from: "archived", allowed: ["draft"] },
    });
  });
});

describe("GET /api/pms/products", () => {
  it("200 with every status, by page and by cursor, with links", async () => {
    const first = await api.call<Page>({ url: "/api/pms/products?limit=2&sort=number" });
    expect(first.body.data).toHaveLength(2);
    expect(first.headers.link).toContain('rel="next"');
    const next = await api.call<Page>({
      url: `/api/pms/products?limit=2&sort=number&cursor=${first.body.nextCursor}`,
    });
    const second = await api.call<Page>({ url: "/api/pms/products?limit=2&sort=number&page=2" });
    expect(next.body.data).toEqual(second.body.data);
  });

  it("200 with a status and only the fields that are asked for", async () => {
    const { body } = await api.call<Page>({ url: "/api/pms/products?status=draft&fields=id,price&limit=1" });
    expect(Object.keys(body.data[0] ?? {})).toEqual(["id", "price"]);
  });

  it.each([
    ["filter", "colour=red", "colour"],
    ["sort", "sort=beauty", "sort"],
    ["field", "fields=id,secret", "fields.secret"],
    ["limit over 100", "limit=101", "limit"],
    ["cursor", "cursor=nonsense", "cursor"],
  ])("400 that names an unknown %s", async (_name, query, path) => {
    const { status, body } = await api.call({ url: `/api/pms/products?${query}` });
    expect([status, body.errors]).toMatchObject([400, [{ path }]]);
  });
});

describe("the public catalogue", () => {
  const published = async (body: object) => {
    const { body: product } = await create({ name: "x", price: 5, ...body });
    await publish(product.id);
    return product.id;
  };

  it("200 with the documented fields, the same product as through the other family", async () => {
    const id = await published({
      name: { ar: "تمر", en: "Dates" },
      description: { ar: "سكري", en: "Sukkari" },
      price: 20,
      compareAtPrice: 25,
      categoryId,
      sku: "DATES",
      tags: ["ramadan"],
      images: ["https://pictures.example/dates.jpg"],
      featured: true,
    });
    await api.call({
      method: "POST",
      url: "/api/inventory/adjust",
      body: { productId: id, quantity: 7, type: "increment" },
    });
    const { status, body } = await shop<Record<string, unknown>>(`/api/products/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      _id: id,
      id,
      productId: null,
      sku: "DATES",
      title: { ar: "تمر", en: "Dates" },
      description: { ar: "سكري", en: "Sukkari" },
      categories: [categoryId],
      category: categoryId,
      image: ["https://pictures.example/dates.jpg"],
      stock: 7,
      locationStocks: [{ locationId: 1, name: "فرع 1", qty: 7 }],
      sales: 0,
      tag: ["ramadan"],
      price: 20,
      prices: { price: 20, originalPrice: 25, discount: 5 },
      status: "active",
      lifecycle: "published",
      featured: true,
      trending: false,
    });
    const bySlug = await shop<Record<string, unknown>>(`/api/products/slug/${body.slug}`);
    expect(bySlug.body).toEqual(body);
  });

  it("404 for a draft, which a key of the catalogue sees", async () => {
    const { body } = await create({ name: "secret", price: 1 });
    expect((await shop(`/api/products/${body.id}`)).status).toBe(404);
    expect((await api.call({ url: `/api/products/${body.id}` })).body.status).toBe("inactive");
  });

  it("404 by a category that is not there, or is another company's", async () => {
    const foreign = await api.call<{ id: string }>({
      method: "POST",
      url: "/api/category",
      key: api.twin.key,
      body: { name: { ar: "ا", en: "Theirs" } },
    });
    for (const id of [newId(), foreign.body.id]) {
      const { status, body } = await api.call({ url: `/api/products/category/${id}` });
      expect([status, body.reason]).toEqual([404, "category.absent"]);
    }
  });

  it("200 by search, category, featured and trending", async () => {
    const id = await published({
      name: { ar: "زيت زيتون", en: "Olive oil" },
      categoryId,
      featured: true,
      trending: true,
    });
    for (const path of [
      "/api/products/search?q=زيتون",
      "/api/products/search?search=olive",
      `/api/products/category/${categoryId}`,
      "/api/products/featured",
      "/api/products/trending",
      `/api/products?category=${categoryId}`,
    ]) {
      const { status, body } = await shop(encodeURI(path));
      expect([status, body.data.some((product) => product.id === id)], path).toEqual([200, true]);
    }
  });

  it("200 within prices in major units", async () => {
    await published({ name: "cheap", price: 0.75 });
    const { body } = await shop("/api/products?maxPrice=0.75&sort=price");
    expect(body.data.map((product) => product.price)).toEqual([0.75]);
    expect((await shop("/api/products?maxPrice=0.755")).status).toBe(422);
  });

  it("is cached for five minutes, 304 when the caller has it, and fresh the moment something changes", async () => {
    const id = await published({ name: "cached", price: 5 });
    const first = await shop(`/api/products/${id}`);
    expect(first.headers["cache-control"]).toBe("public, max-age=300");
    const etag = String(first.headers.etag);
    api.forgetStatements();
    expect((await shop(`/api/products/${id}`)).text).toBe(first.text);
    expect((await shop(`/api/products/${id}`, { "if-none-match": etag })).status).toBe(304);
    expect(api.statements).toEqual([]);
    await patch(id, { price: 6 });
    const fresh = await shop<Record<string, unknown>>(`/api/products/${id}`, { "if-none-match": etag });
    expect([fresh.status, fresh.body.price]).toEqual([200, 6]);
  });

  it("is gzip for those who take it, the same once opened", async () => {
    const plain = await shop("/api/products");
    const packed = await api.app.inject({
      url: "/api/products",
      headers: { company: api.shop.companyId, "accept-encoding": "br, gzip" },
    });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.text);
  });

  it("is not mixed up between companies", async () => {
    const mine = await shop("/api/products");
    const theirs = await api.call<Page>({
      url: "/api/products",
      key: null,
      headers: { company: api.twin.companyId },
    });
    expect(mine.body.total).toBeGreaterThan(0);
    expect(theirs.body.total).toBe(0);
  });
});
