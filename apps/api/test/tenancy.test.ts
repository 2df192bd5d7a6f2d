import { newId } from "@mizan/core/platform";
import { addStaff } from "@mizan/core/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../src/rest";
import { addCustomer, openApi, type TestApi } from "./open-api";

let api: TestApi;
/** By the route's first word: something of the other company that its id could name. */
let foreign: Record<string, string>;
/** Bodies that would be right if the thing were there. */
let bodies: Record<string, object>;

beforeAll(async () => {
  api = await openApi();
  const { twin } = api;
  const product = await twin.addProduct({ stock: ["10"] });
  const made = await api.call<{ id: string; slug: string }>({
    method: "POST",
    url: "/api/category",
    key: twin.key,
    body: { name: { en: "Theirs", ar: "لهم" } },
  });
  const order = await api.call<{ id: string }>({
    method: "POST",
    url: "/api/pms/orders",
    key: twin.key,
    body: {
      items: [{ productId: product.id, quantity: 1 }],
      customerId: await addCustomer(twin),
      shippingAddress: "1 Their Street",
    },
  });
  foreign = {
    product: product.id,
    category: made.body.id,
    order: order.body.id,
    categorySlug: made.body.slug,
    customer: await addCustomer(twin),
    admin: await addStaff(api.services.database, twin.companyId, {
      email: "them@example.test",
      password: "x",
    }),
  };
  bodies = {
    "PATCH /api/pms/products/:id": { price: 1 },
    "PUT /api/pms/products/:id/publish": { status: "draft" },
    "PATCH /api/pms/orders/:id/status": { status: "confirmed" },
    "PUT /api/category/:id": { sortOrder: 1 },
    "PUT /api/admin/:id": { name: "Ours" },
  };
});
afterAll(() => api.close());

const withId = routes.filter(({ path }) => path.includes(":"));

/** What the parameter of a route names. */
const subjectOf = (path: string) =>
  path.includes("/category/:categoryId")
    ? "list"
    : path.includes("slug")
      ? path.includes("category")
        ? "categorySlug"
        : "productSlug"
      : path.includes("category")
        ? "category"
        : path.includes("orders")
          ? "order"
          : path.includes("/admin/")
            ? "admin"
            : path.includes("/customer/")
              ? "customer"
              : path.includes(":filename")
                ? "file"
                : "product";

const call = async (route: (typeof routes)[number], value: string) => {
  const { status, body } = await api.call<Record<string, unknown>>({
    method: route.method,
    url: route.path.replace(/:\w+/, encodeURIComponent(value)),
    body: bodies[`${route.method} ${route.path}`],
  });
  return { status, body: { ...body, instance: null } };
};

describe("what belongs to another company", () => {
  it.each(withId.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "is answered like what is nowhere: %s",
    async (_name, route) => {
      const subject = subjectOf(route.path);
      const theirs = await call(
        route,
        foreign[subject] ?? (subject === "list" ? foreign.category : "product-1") ?? "",
      );
      const nowhere = await call(route, /Slug|file/.test(subject) ? "no-such-name" : newId());
      expect(theirs).toEqual(nowhere);
      // A list of a category that is not there is empty, not absent.
      if (subject !== "list") expect(theirs.status).toBe(404);
    },
  );

  it("is named by no body either", async () => {
    const customerId = await addCustomer(api.shop);
    const mine = await api.shop.addProduct({ stock: ["5"] });
    const place = (productId: string, buyer: string) =>
      api.call<{ reason: string }>({
        method: "POST",
        url: "/api/pms/orders",
        body: { items: [{ productId, quantity: 1 }], customerId: buyer, shippingAddress: "x" },
      });
    expect((await place(foreign.product ?? "", customerId)).body.reason).toBe("product.absent");
    expect((await place(mine.id, await addCustomer(api.twin))).body.reason).toBe("customer.absent");
    const [place1] = api.twin.locationIds;
    const adjusted = await api.call<{ reason: string }>({
      method: "POST",
      url: "/api/inventory/adjust",
      body: { productId: mine.id, quantity: 1, type: "increment", locationId: place1 },
    });
    expect(adjusted.body.reason).toBe("location.absent");
  });

  it("is in no list", async () => {
    for (const url of ["/api/pms/products", "/api/pms/orders", "/api/category"]) {
      const { body } = await api.call<{ data: { id: string }[] }>({ url });
      const ids = body.data.map(({ id }) => id);
      expect(ids.filter((id) => Object.values(foreign).includes(id))).toEqual([]);
    }
  });
});
