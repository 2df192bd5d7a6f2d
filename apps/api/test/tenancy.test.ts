import { sealAudit } from "@mizan/core/audit";
import { cancelStaleOrders } from "@mizan/core/orders";
import { newId } from "@mizan/core/platform";
import { addStaff, guestOrder } from "@mizan/core/testing";
import { sql } from "@mizan/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemContext } from "../src/jobs/system-context";
import { routes } from "../src/rest";
import { type ApiShop, addCustomer, openApi, type TestApi } from "./open-api";
import { bearerOf, customerBearerOf } from "./operator-of";
import { idPlaces } from "./tenancy/id-places";
import { leakAt, namedPlaces } from "./tenancy/procedures";
import { oneOfEach, type Thing } from "./tenancy/things";

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

const OURS = "ours@example.test";

describe("over tRPC, what belongs to another company", () => {
  let callers: Parameters<typeof leakAt>[1];
  let customer: string;
  let things: { mine: Record<Thing, string>; theirs: Record<Thing, string> };
  beforeAll(async () => {
    const { companyId } = api.shop;
    const buyer = await customerBearerOf(api, companyId, "buyer@example.test");
    customer = buyer.id;
    callers = { staff: await bearerOf(api, companyId, OURS), customer: buyer.headers };
    things = { mine: await oneOfEach(api, api.shop), theirs: await oneOfEach(api, api.twin) };
  });

  it.each(namedPlaces().map((named) => [`${named.procedure} ${named.place.join(".")}`, named] as const))(
    "is answered like what is nowhere: %s",
    async (_name, named) => {
      expect(await leakAt(api, callers, named, things)).toBeNull();
    },
  );

  it("would be noticed by every one of these, if it were answered like what is ours", {
    timeout: 90_000,
  }, async () => {
    const { id: holder } = await api.shop.as().db.staff.findFirstOrThrow({ where: { email: OURS } });
    const blind: string[] = [];
    const kept = await oneOfEach(api, api.shop, { staff: holder, customer });
    for (const named of namedPlaces()) {
      // What is changed or removed itself is no longer there to be asked for, nor are units that a product had before.
      const changes = named.place.join() === "id" || named.procedure === "products.update";
      const mine =
        named.type !== "query" && changes
          ? await oneOfEach(api, api.shop, { staff: holder, customer })
          : kept;
      const leak = await leakAt(api, callers, named, { mine, theirs: mine });
      if (leak === null) blind.push(`${named.procedure} at ${named.place.join(".")}`);
    }
    // A product that is being made has no selling units yet: whatever id they name is nowhere.
    expect(blind).toEqual(["products.create at units.0.id"]);
  });
});

describe("in a query of REST, what belongs to another company", () => {
  const filters = routes.flatMap((route) =>
    (route.schemas.query ? idPlaces(route.schemas.query) : []).map((place) => ({
      route,
      name: place.join("."),
    })),
  );

  it.each(filters.map(({ route, name }) => [`${route.method} ${route.path}?${name}`, route, name] as const))(
    "is answered like what is nowhere: %s",
    async (_name, route, filter) => {
      const ids: Record<string, string | undefined> = {
        categoryId: foreign.category,
        category: foreign.category,
        customerId: foreign.customer,
      };
      const id = ids[filter];
      if (!id) throw new Error(`Say what ${filter} of ${route.path} names`);
      const ask = async (value: string) => {
        const url = `${route.path.replace(/:\w+/, value)}?${filter}=${value}`;
        const { status, text } = await api.call({ url });
        return { status, text: text.replaceAll(value, "<id>").replaceAll(/"instance":"[^"]*"/g, "") };
      };
      expect(await ask(id)).toEqual(await ask(newId()));
    },
  );
});

describe("between companies", () => {
  const list = (headers: Record<string, string>) =>
    api.call<{ total: number }>({ url: "/api/products?limit=1", key: null, headers });

  it("no kept answer of the catalogue is shared, nor what a browser keeps", async () => {
    await api.shop.addProduct();
    const [ours, theirs] = [api.shop, api.twin].map(({ companyId }) => ({ company: companyId }));
    for (let turn = 0; turn < 2; turn++) {
      const [one, other] = [await list(ours ?? {}), await list(theirs ?? {})];
      expect(one.body).not.toEqual(other.body);
      const asked = await list({ ...theirs, "if-none-match": String(one.headers.etag) });
      expect([asked.status, asked.text]).toEqual([200, other.text]);
      expect(String(one.headers.vary).toLowerCase()).toContain("company");
    }
  });

  it("an idempotency key is a key of each, also for strangers and our own web apps", async () => {
    const place = (company: string) =>
      api.call({
        method: "POST",
        url: "/trpc/orders.place",
        key: null,
        headers: { company },
        body: { json: { ...wishIn[company], idempotencyKey: "the-same-key" } },
      });
    const wishIn: Record<string, object> = {};
    for (const shop of [api.shop, api.twin]) {
      const { id } = await shop.addProduct({ stock: ["5"] });
      wishIn[shop.companyId] = guestOrder([{ productId: id, quantity: "1" }]);
    }
    const [ours, theirs] = [await place(api.shop.companyId), await place(api.twin.companyId)];
    expect([ours.status, theirs.status]).toEqual([200, 200]);
    expect(ours.text).not.toBe(theirs.text);
    expect((await place(api.twin.companyId)).text).toBe(theirs.text);
  });

  it("no job of one does anything in another", async () => {
    const before = await checksum(api.twin);
    const late = new Date(Date.now() + 365 * 24 * 3600 * 1000);
    const ctx = systemContext({ ...api.services, now: () => late }, api.shop.companyId, "a job of the first");
    await cancelStaleOrders(ctx);
    await sealAudit(ctx, api.services.tokens);
    expect(await checksum(api.twin)).toBe(before);
  });
});

/** What a company's orders, stock, audit and events say, as one text. */
async function checksum(shop: ApiShop): Promise<string | undefined> {
  const [row] = await shop.as().sql<{ sum: string }>(sql`
    SELECT md5(concat_ws('/',
      (SELECT string_agg(o::text, ',' ORDER BY id) FROM "Order" o),
      (SELECT string_agg(l::text, ',' ORDER BY "productId", "locationId") FROM "StockLevel" l),
      (SELECT string_agg(a::text, ',' ORDER BY id) FROM "AuditEntry" a),
      (SELECT string_agg(e::text, ',' ORDER BY id) FROM "OutboxEvent" e))) AS sum`);
  return row?.sum;
}
