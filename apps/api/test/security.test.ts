import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loggableUrl } from "../src/http/request-log";
import { allowedOrigins } from "../src/http/security";
import { openApi, type TestApi } from "./open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ STORE_URL: "https://shop.example" });
});
afterAll(() => api.close());

/** Source: seeds/003 "Security Headers". */
const documentedPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "script-src 'self'",
  "img-src 'self' data: https:",
  "connect-src 'self'",
];

describe("security headers", () => {
  it.each(["/health", "/api/ping", "/api/nothing", "/openapi.json"])("are on %s", async (url) => {
    const { headers } = await api.call({ url });
    expect(headers).toMatchObject({
      "strict-transport-security": "max-age=31536000; includeSubDomains; preload",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
    });
    for (const directive of [...documentedPolicy, "object-src 'none'", "base-uri 'none'"])
      expect(String(headers["content-security-policy"]).split("; ")).toContain(directive);
  });
});

describe("pages of other origins", () => {
  const preflight = (origin: string) =>
    api.call({
      method: "OPTIONS",
      url: "/api/pms/orders",
      key: null,
      headers: {
        origin,
        "access-control-request-method": "PATCH",
        "access-control-request-headers": "content-type,authorization,company",
      },
    });

  it("204 for a preflight of a known one, with the documented methods and headers", async () => {
    const { status, headers } = await preflight("https://shop.example");
    expect(status).toBe(204);
    expect(headers["access-control-allow-origin"]).toBe("https://shop.example");
    expect(headers["access-control-allow-credentials"]).toBe("true");
    expect(headers["access-control-allow-methods"]).toBe("GET, POST, PUT, DELETE, PATCH, OPTIONS");
    for (const name of ["Content-Type", "Authorization", "company", "X-API-Key", "Idempotency-Key"])
      expect(String(headers["access-control-allow-headers"])).toContain(name);
  });

  it.each(["http://localhost:4100", "http://localhost:3000", "http://localhost:3001"])(
    "204 for a preflight of %s, where a developer works",
    async (origin) => {
      const { status, headers } = await preflight(origin);
      expect([status, headers["access-control-allow-origin"]]).toEqual([204, origin]);
    },
  );

  it("are in production those of the shop alone, or those that are listed", () => {
    const { env } = api.services;
    const production = { ...env, NODE_ENV: "production" as const, ADMIN_URL: "https://admin.example/" };
    expect(allowedOrigins(production)).toEqual(["https://shop.example", "https://admin.example"]);
    const listed = { ...production, CORS_ORIGINS: ["https://till.example"] };
    expect(allowedOrigins(listed)).toEqual(["https://till.example"]);
  });

  it("204 for an OPTIONS that is no preflight", async () => {
    expect((await api.call({ method: "OPTIONS", url: "/api/products" })).status).toBe(204);
  });

  it("allows nothing to an unknown one", async () => {
    const { headers } = await preflight("https://evil.example");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("request ids", () => {
  it.each([
    ["a harmless one is kept", { "x-request-id": "order-77" }, /^order-77$/],
    ["one with a line break is not", { "x-request-id": "a b" }, /^[\da-f-]{36}$/],
    ["one that is too long is not", { "x-request-id": "x".repeat(129) }, /^[\da-f-]{36}$/],
    [
      "without one the trace is taken",
      { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" },
      /^4bf92f3577b34da6a3ce929d0e0e4736$/,
    ],
  ])("%s", async (_name, headers, expected) => {
    expect((await api.call({ url: "/health/live", headers })).headers["x-request-id"]).toMatch(expected);
  });

  it("stand in the audit", async () => {
    const { body } = await api.call<{ id: string }>({
      method: "POST",
      url: "/api/pms/products",
      headers: { "x-request-id": "audited-1" },
      body: { name: "x", price: 1 },
    });
    const [entry] = await api.shop.as().db.auditEntry.findMany({ where: { subjectId: body.id } });
    expect(entry?.requestId).toBe("audited-1");
  });
});

it("logs no credential that stands in an address", () => {
  expect(loggableUrl("/socket.io/?EIO=4&token=eyJhbGci.x.y&t=1")).toBe(
    "/socket.io/?EIO=4&token=[redacted]&t=1",
  );
  expect(loggableUrl("/x?api_key=mz_live_1&apiKey=2")).toBe("/x?api_key=[redacted]&apiKey=[redacted]");
});
