import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApi, startApp, type TestApi } from "./open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe("a refusal", () => {
  it("is a problem document with code, reason, message and the request's id", async () => {
    const answer = await api.call({
      url: "/api/pms/products/0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d",
      headers: { "x-request-id": "trace-7" },
    });
    expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(answer.headers["x-request-id"]).toBe("trace-7");
    expect(answer.body).toEqual({
      type: "urn:mizan:problem:product.absent",
      title: "Not found",
      status: 404,
      detail: "No such product",
      message: "No such product",
      instance: "trace-7",
      code: "NOT_FOUND",
      reason: "product.absent",
      details: {},
      errors: [],
    });
  });

  it("names every refused field", async () => {
    const { status, body } = await api.call({
      method: "POST",
      url: "/api/pms/orders",
      body: { items: [{ productId: "x", quantity: -1 }], customerId: "y" },
    });
    expect(status).toBe(400);
    expect(body.reason).toBe("input.invalid");
    const paths = (body.errors as { path: string }[]).map((error) => error.path);
    expect(paths).toEqual(["items.0.productId", "items.0.quantity", "customerId", "shippingAddress"]);
  });
});

describe("what is malformed", () => {
  const post = (payload: string, headers = {}) =>
    api.app.inject({
      method: "POST",
      url: "/api/pms/products",
      headers: { "x-api-key": api.shop.key, "content-type": "application/json", ...headers },
      payload,
    });

  it.each([
    ["400 when it is not JSON", "{", 400, "body.malformed"],
    ["400 when it is empty", "", 400, "body.malformed"],
    ["400 when it is nested too deep", `${"[".repeat(50)}${"]".repeat(50)}`, 400, "body.too_deep"],
    ["400 when a list is too long", JSON.stringify({ tags: Array(2000).fill("x") }), 400, "body.too_long"],
    ["400 when a text holds a NUL", JSON.stringify({ name: "a\0b", price: 1 }), 400, "text.unstorable"],
    ["400 when a text holds half a character", '{"name":"a\\ud800","price":1}', 400, "text.unstorable"],
    ["400 when a key would change all objects", '{"__proto__":{"x":1}}', 400, "body.malformed"],
    ["400 when it is a list", "[]", 400, "input.invalid"],
    [
      "413 when it is larger than 1 MB",
      JSON.stringify({ name: "x".repeat(1_100_000) }),
      413,
      "body.too_large",
    ],
  ])("%s", async (_name, payload, status, reason) => {
    const answer = await post(payload);
    expect([answer.statusCode, answer.json().reason]).toEqual([status, reason]);
  });

  it("415 when it is of another type", async () => {
    const answer = await post("<a/>", { "content-type": "text/xml" });
    expect([answer.statusCode, answer.json().reason]).toEqual([415, "body.type"]);
  });

  it("404 for a path that is not there", async () => {
    const { status, body } = await api.call({ url: "/api/nothing" });
    expect([status, body.reason]).toEqual([404, "route.absent"]);
  });

  it("404 for an id that cannot be one", async () => {
    const { status } = await api.call({ url: "/api/pms/products/17" });
    expect(status).toBe(404);
  });

  it("400 for a path that cannot be decoded", async () => {
    const { status } = await api.call({ url: "/api/products/slug/%E0%A4%A" });
    expect(status).toBe(400);
  });
});

it("500 tells nothing of what went wrong", async () => {
  const broken = await openApi();
  await broken.services.database.forCompany(broken.shop.companyId).transaction(async ({ db }) => {
    await db.storeSetting.deleteMany();
  });
  const { status, body } = await broken.call({
    url: "/api/setting",
    headers: { company: broken.shop.companyId },
  });
  expect([status, body.code, body.detail, body.details]).toEqual([
    500,
    "INTERNAL",
    "Something went wrong on our side",
    {},
  ]);
  const called = await broken.app.inject({
    url: "/trpc/settings.public",
    headers: { company: broken.shop.companyId },
  });
  expect([called.statusCode, called.json().error.json.message]).toEqual([
    500,
    "Something went wrong on our side",
  ]);
  await broken.close();
});

it("503 with Retry-After while the database is away", async () => {
  const away = await startApp({ DATABASE_URL: "postgres://mizan_app@127.0.0.1:1/none" });
  const answer = await away.app.inject("/api/products");
  expect([answer.statusCode, answer.json().reason, answer.headers["retry-after"]]).toEqual([
    503,
    "database.unreachable",
    "2",
  ]);
  const called = await away.app.inject("/trpc/settings.public");
  expect([called.statusCode, called.json().error.json.data.problem.reason]).toEqual([
    503,
    "database.unreachable",
  ]);
  const health = await away.app.inject("/health");
  expect([health.statusCode, health.json().status, health.json().checks.database]).toEqual([
    503,
    "degraded",
    { healthy: false },
  ]);
  expect((await away.app.inject("/health/live")).statusCode).toBe(200);
  expect((await away.app.inject("/health/ready")).statusCode).toBe(503);
  await away.close();
});
