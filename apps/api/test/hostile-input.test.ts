import { newId } from "@mizan/core/platform";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { Route } from "../src/http/route";
import { routes } from "../src/rest";
import { addCustomer, openApi, type TestApi } from "./open-api";

let api: TestApi;
let documented: Record<string, Record<string, { responses: Record<string, unknown> }>>;
let productId: string;
let customerId: string;

beforeAll(async () => {
  api = await openApi();
  customerId = await addCustomer(api.shop);
  productId = (await api.shop.addProduct({ stock: ["1000000"] })).id;
  documented = (await api.call<{ paths: typeof documented }>({ url: "/openapi.json" })).body.paths;
});
afterAll(() => api.close());

/** What somebody may put where something else belongs. */
const words = [
  "",
  "-1",
  "1e400",
  "%",
  '\'; DROP TABLE "Product"; --',
  "\u202Eabc\u0000",
  "﷽".repeat(40),
  "a".repeat(499),
  "00000000-0000-0000-0000-000000000000",
];
const values = [null, true, 0, -1, 0.1, 1e300, 2 ** 53, [], {}, { ar: 1 }, ...words];

/** Bodies that are right, of which one field at a time is made wrong. */
const bodies: Record<string, () => Record<string, unknown>> = {
  "POST /api/pms/products": () => ({ name: "x", description: "y", price: 1, categoryId: null, images: [] }),
  "PATCH /api/pms/products/:id": () => ({ price: 2 }),
  "PUT /api/pms/products/:id/publish": () => ({ status: "draft" }),
  "POST /api/pms/orders": () => ({
    items: [{ productId, quantity: 1 }],
    customerId,
    shippingAddress: "1 Sea Road",
  }),
  "PATCH /api/pms/orders/:id/status": () => ({ status: "confirmed" }),
  "POST /api/inventory/adjust": () => ({ productId, quantity: 1, type: "increment" }),
  "POST /api/category": () => ({ name: { ar: "ا", en: "a" } }),
  "PUT /api/category/:id": () => ({ sortOrder: 1 }),
};

interface Attempt {
  url: string;
  body?: unknown;
}

function attempts(route: Route): Attempt[] {
  const path = route.path.replace(/:\w+/g, newId());
  const { query, body } = route.schemas;
  const valid = bodies[`${route.method} ${route.path}`]?.();
  const paths = route.path.includes(":")
    ? words.map((word) => ({ url: route.path.replace(/:\w+/g, encodeURIComponent(word)), body: valid }))
    : [];
  const queries =
    query instanceof z.ZodObject
      ? Object.keys(query.shape).flatMap((name) =>
          words.map((word) => ({ url: `${path}?${name}=${encodeURIComponent(word)}` })),
        )
      : [];
  const fields =
    body instanceof z.ZodObject
      ? Object.keys(body.shape).flatMap((name) =>
          values.map((value) => ({ url: path, body: { ...valid, [name]: value } })),
        )
      : [];
  const whole = body ? values.map((value) => ({ url: path, body: JSON.stringify(value) })) : [];
  return [...paths, ...queries, ...fields, ...whole];
}

it.each(
  routes.filter((route) => !route.upload).map((route) => [`${route.method} ${route.path}`, route] as const),
)(
  "%s answers nothing but what it documents, whatever it is sent",
  async (_name, route) => {
    const described = documented[route.path.replace(/:(\w+)/g, "{$1}")]?.[route.method.toLowerCase()];
    const expected = Object.keys(described?.responses ?? {});
    for (const { url, body } of attempts(route)) {
      const { status, text } = await api.call({
        method: route.method,
        url,
        headers: typeof body === "string" ? { "content-type": "application/json" } : {},
        body,
      });
      expect(
        expected,
        `${route.method} ${url} ${JSON.stringify(body)} → ${status} ${text.slice(0, 300)}`,
      ).toContain(String(status));
    }
  },
  120_000,
);
