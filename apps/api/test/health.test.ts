import { afterAll, beforeAll, expect, it } from "vitest";
import { HealthReport } from "../src/http/health";
import { startMetricsServer } from "../src/http/metrics";
import { openApi, type TestApi } from "./open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  api.services.realtime = { connections: () => 3 };
});
afterAll(() => api.close());

it("GET /health: 200 in the documented shape, without a credential", async () => {
  const { status, body } = await api.call<HealthReport>({ url: "/health", key: null });
  expect(status).toBe(200);
  expect(HealthReport.strict().parse(body)).toEqual(body);
  expect(body).toMatchObject({
    status: "ok",
    checks: {
      database: { healthy: true },
      memory: { healthy: true },
      websocket: { healthy: true, connections: 3 },
    },
  });
  expect(body.checks.database.latency).toBeGreaterThan(0);
});

it("GET /health/live and /health/ready: 200", async () => {
  expect((await api.call({ url: "/health/live", key: null })).status).toBe(200);
  expect((await api.call({ url: "/health/ready", key: null })).status).toBe(200);
});

it("GET /.well-known/jwks.json: 200 with public keys only", async () => {
  const { body } = await api.call<{ keys: object[] }>({ url: "/.well-known/jwks.json", key: null });
  expect(body.keys).toHaveLength(1);
  expect(Object.keys(body.keys[0] ?? {}).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
});

it("/metrics tells durations by route template, the pool, sockets and what waits in the outbox", async () => {
  await api.call({ url: "/api/pms/products/0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d" });
  await api.call({ url: "/api/nothing/of/this/name" });
  await api.call({ method: "POST", url: "/api/pms/products", body: { name: "x", price: 1 } });
  const metrics = await startMetricsServer(api.services, { host: "127.0.0.1", port: 0 });
  const text = await (await fetch(`http://127.0.0.1:${metrics.port}/metrics`)).text();
  await metrics.close();
  expect(text).toContain(
    'http_request_duration_seconds_count{method="GET",route="/api/pms/products/:id",status="404"} 1',
  );
  expect(text).toContain('http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 1');
  expect(text).toMatch(/^database_pool_connections\{state="idle"\} \d+$/m);
  expect(text).toContain("socket_connections 3");
  expect(text).toMatch(/^outbox_waiting_events [1-9]\d*$/m);
  expect(text).toMatch(/^outbox_oldest_waiting_seconds \d/m);
  expect(text).not.toContain("of/this/name");
});
