import { newId } from "@mizan/core/platform";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, type TestApi } from "../open-api";

interface Category {
  id: string;
  slug: string;
  children: string[];
  [field: string]: unknown;
}

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const create = (body: object) => api.call<Category>({ method: "POST", url: "/api/category", body });
const change = (id: string, body: object, headers = {}) =>
  api.call<Category>({ method: "PUT", url: `/api/category/${id}`, body, headers });
const shop = <Body>(path: string) =>
  api.call<Body>({ url: path, key: null, headers: { company: api.shop.companyId } });

describe("POST /api/category", () => {
  it("201 with the documented fields", async () => {
    const { body: parent } = await create({ name: { ar: "أغذية", en: "Food" } });
    const { status, body } = await create({
      name: { ar: "أرز", en: "Rice" },
      description: { en: "All kinds" },
      image: "https://pictures.example/rice.jpg",
      parent: parent.id,
      isHome: true,
      sortOrder: 3,
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: { ar: "أرز", en: "Rice" },
      description: { ar: "", en: "All kinds" },
      image: "https://pictures.example/rice.jpg",
      parent: parent.id,
      children: [],
      isActive: true,
      isHome: true,
      sortOrder: 3,
    });
    expect(body._id).toBe(body.id);
  });

  it("400 without a name", async () => {
    const { status, body } = await create({ sortOrder: 1 });
    expect([status, body.errors]).toMatchObject([400, [{ path: "name" }]]);
  });

  it("401 without a credential", async () => {
    const { status } = await api.call({
      method: "POST",
      url: "/api/category",
      key: null,
      headers: { company: api.shop.companyId },
      body: { name: { en: "x" } },
    });
    expect(status).toBe(401);
  });
});

describe("GET /api/category", () => {
  it("200 as a list, by id, by slug and as a tree", async () => {
    const { body: parent } = await create({ name: { ar: "بيت", en: "Home" } });
    const { body: child } = await create({ name: { ar: "مطبخ", en: "Kitchen" }, parent: parent.id });
    const one = await shop<Category>(`/api/category/${parent.id}`);
    expect([one.status, one.body.children]).toEqual([200, [child.id]]);
    expect((await shop<Category>(`/api/category/slug/${encodeURIComponent(parent.slug)}`)).body).toEqual(
      one.body,
    );
    const list = await shop<{ data: Category[] }>("/api/category");
    expect(list.body.data.find(({ id }) => id === parent.id)).toEqual(one.body);
    const tree = await shop<{ data: (Omit<Category, "children"> & { children: Category[] })[] }>(
      "/api/category/tree",
    );
    expect(tree.body.data.find(({ id }) => id === parent.id)?.children.map(({ id }) => id)).toEqual([
      child.id,
    ]);
  });

  it("404 for one that is not there", async () => {
    expect((await shop(`/api/category/${newId()}`)).status).toBe(404);
    expect((await shop("/api/category/slug/nothing")).status).toBe(404);
  });
});

describe("PUT /api/category/:id", () => {
  it("200 with the fields that are given; a text in one language leaves the other", async () => {
    const made = await create({ name: { ar: "لعب", en: "Toys" } });
    const { status, body } = await change(made.body.id, { name: { en: "Games" } });
    expect([status, body.name]).toEqual([200, { ar: "لعب", en: "Games" }]);
    const stale = await change(made.body.id, { sortOrder: 9 }, { "if-match": String(made.headers.etag) });
    expect(stale.status).toBe(412);
  });

  it("422 below itself", async () => {
    const { body: top } = await create({ name: { en: "Top" } });
    const { body: below } = await create({ name: { en: "Below" }, parent: top.id });
    const { status, body } = await change(top.id, { parent: below.id });
    expect([status, body.reason]).toEqual([422, "category.cyclic"]);
  });
});

it("DELETE /api/category/:id: 200, then 404", async () => {
  const { body } = await create({ name: { en: "Old" } });
  const remove = () => api.call({ method: "DELETE", url: `/api/category/${body.id}` });
  const first = await remove();
  expect([first.status, first.body]).toEqual([
    200,
    { _id: body.id, id: body.id, message: "Category deleted" },
  ]);
  expect((await remove()).status).toBe(404);
});
