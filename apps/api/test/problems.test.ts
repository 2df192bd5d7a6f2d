import { type AddressInfo, connect } from "node:net";
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

it("a method that procedures are not asked with is answered like what is not there", async () => {
  const { statusCode } = await api.app.inject({ method: "TRACE", url: "/trpc/products.list" });
  expect(statusCode).toBe(404);
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
    ["400 when a key is one that no answer can hold", '{"a":{"constructor":"x"}}', 400, "body.malformed"],
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

  it("400 for a day that no calendar has", async () => {
    for (const day of ["0000-01-01", "2026-02-30"]) {
      const { status, body } = await api.call({ url: `/api/pms/orders?from=${day}` });
      expect([status, body.reason]).toEqual([400, "input.invalid"]);
    }
    expect((await api.call({ url: "/api/pms/orders?from=0001-01-01&to=9999-12-31" })).status).toBe(200);
  });

  it("404 for a file whose name cannot be one", async () => {
    for (const name of ["..%2fx", "%00", ".hidden", "..%2f..%2fetc%2fpasswd", "absent.webp"]) {
      const { status, body } = await api.call({ url: `/uploads/${name}` });
      expect([name, status, body.code]).toEqual([name, 404, "NOT_FOUND"]);
    }
  });

  it("400 for a path that cannot be decoded", async () => {
    for (const url of ["/api/products/slug/%E0%A4%A", "/uploads/%ff", "/trpc/%ff"]) {
      const { status, headers, body } = await api.call({ url });
      expect([url, status, body.reason]).toEqual([url, 400, "request.malformed"]);
      expect(headers["content-type"]).toContain("application/problem+json");
    }
  });
});

describe("what a procedure is sent", () => {
  const post = (payload: string) =>
    api.app.inject({
      method: "POST",
      url: "/trpc/orders.place",
      headers: { company: api.shop.companyId, "content-type": "application/json" },
      payload,
    });
  const get = (input: string) =>
    api.app.inject({
      url: `/trpc/products.list?input=${encodeURIComponent(input)}`,
      headers: { company: api.shop.companyId },
    });
  const reasonOf = (answer: { statusCode: number; json(): { error: { json: { data: unknown } } } }) => [
    answer.statusCode,
    answer.json().error.json.data,
  ];

  it.each([
    ["half a character", '{"json":{"notes":"a\\ud800"}}', "text.unstorable"],
    ["a NUL", '{"json":{"notes":"a\\u0000"}}', "text.unstorable"],
    ["too deep a nesting", `${"[".repeat(50)}${"]".repeat(50)}`, "body.too_deep"],
    ["no JSON", "{", "body.malformed"],
  ])("is held to the limits of every body: %s", async (_what, input, reason) => {
    const expected = [400, expect.objectContaining({ problem: expect.objectContaining({ reason }) })];
    expect(reasonOf(await post(input))).toEqual(expected);
    expect(reasonOf(await get(input))).toEqual(expected);
  });
});

describe("what is no request", () => {
  let port: number;
  beforeAll(async () => {
    await api.app.listen({ host: "127.0.0.1", port: 0 });
    port = (api.app.server.address() as AddressInfo).port;
  });

  /** What comes back for some bytes, as lines. */
  const send = (bytes: string) =>
    new Promise<string[]>((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
      let answer = "";
      socket.on("data", (data) => {
        answer += data;
      });
      socket.on("error", reject);
      socket.on("close", () => resolve(answer.split("\r\n")));
    });

  it.each([
    ["400", "nonsense\r\n\r\n", 400, "request.malformed"],
    ["431", `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${"a".repeat(20_000)}\r\n\r\n`, 431, "headers.too_large"],
  ])("%s as a problem document", async (_name, bytes, status, reason) => {
    const lines = await send(bytes);
    expect(lines[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(lines).toContain("Content-Type: application/problem+json; charset=utf-8");
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ status, reason });
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
