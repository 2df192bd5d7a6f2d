import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../src/rest";
import { operationOf, readMatrix } from "./access/access-matrix";
import { operationsOf } from "./access/operations";
import { openApi, type TestApi } from "./open-api";

interface Document {
  openapi: string;
  tags: { name: string }[];
  components: { schemas: Record<string, unknown> };
  paths: Record<
    string,
    Record<string, { tags: string[]; operationId: string; responses: Record<string, unknown> }>
  >;
}

let api: TestApi;
let document: Document;
beforeAll(async () => {
  api = await openApi();
  document = (await api.call<Document>({ url: "/openapi.json", key: null })).body;
});
afterAll(() => api.close());

describe("the OpenAPI file", () => {
  it("is of version 3.1 and has every route of the table", () => {
    expect(document.openapi).toBe("3.1.0");
    for (const { method, path } of routes) {
      const described = document.paths[path.replace(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
      expect(described, `${method} ${path}`).toBeDefined();
    }
  });

  it("is served with a line in the access matrix for everything that can be asked", () => {
    const written = new Set(readMatrix().map((row) => operationOf(row.operation)));
    const missing = operationsOf(api.app).filter((operation) => !written.has(operation));
    expect(missing, "matrix.test.ts in test/access prints the lines to add").toEqual([]);
  });

  it("has one tag for each family, and an id of its own for each operation", () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    const tags = document.tags.map(({ name }) => name);
    expect(
      operations.every((operation) => operation.tags.length === 1 && tags.includes(operation.tags[0] ?? "")),
    ).toBe(true);
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names no schema twice and refers to none that is not there", () => {
    const text = JSON.stringify(document);
    const names = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    const { schemas } = document.components;
    expect([...names].filter((name) => !(String(name) in schemas))).toEqual([]);
  });
});

it("the page to try it comes from the package, with a policy that lets nothing else in", async () => {
  const page = await api.call({ url: "/docs", key: null });
  expect(page.status).toBe(200);
  expect(page.text).not.toMatch(/https?:\/\//);
  expect(page.headers["content-security-policy"]).toContain("script-src 'self';");
  const script = await api.app.inject("/docs/scalar.js");
  expect(script.statusCode).toBe(200);
  expect(script.rawPayload.length).toBeGreaterThan(100_000);
});
