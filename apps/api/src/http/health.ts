import { getHeapStatistics } from "node:v8";
import { type Database, sql } from "@mizan/db";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Services } from "../services";

/** Source: seeds/000 "System Health". Units: `latency` milliseconds, `usage` bytes, `uptime` seconds. */
export const HealthReport = z
  .object({
    status: z.enum(["ok", "degraded"]),
    timestamp: z.iso.datetime(),
    checks: z.object({
      database: z.object({ healthy: z.boolean(), latency: z.number().optional() }),
      memory: z.object({
        healthy: z.boolean(),
        usage: z.object({
          rss: z.int(),
          heapTotal: z.int(),
          heapUsed: z.int(),
          heapLimit: z.int(),
          external: z.int(),
        }),
      }),
      websocket: z.object({ healthy: z.boolean(), connections: z.int() }),
      uptime: z.number(),
    }),
  })
  .meta({ id: "HealthReport" });
export type HealthReport = z.infer<typeof HealthReport>;

/** A health check must answer also when the database does not. Units: milliseconds. */
const PATIENCE_MS = 2000;
const HEAP_CEILING = 0.92;

/** Adds `/health` in its documented shape, and what an orchestrator asks: am I alive, may I have traffic. */
export function registerHealth(app: FastifyInstance, services: Services): void {
  app.get("/health", async (_request, reply) => {
    const report = await checkHealth(services);
    const { healthy } = report.checks.database;
    return reply
      .code(healthy ? 200 : 503)
      .header("cache-control", "no-store")
      .send(report);
  });
  app.get("/health/live", () => ({ status: "ok" }));
  app.get("/health/ready", async (_request, reply) => {
    const { healthy } = await pingDatabase(services.database);
    return reply
      .code(healthy ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: healthy ? "ok" : "degraded" });
  });
}

async function checkHealth({ database, realtime, now }: Services): Promise<HealthReport> {
  const { rss, heapTotal, heapUsed, external } = process.memoryUsage();
  const heapLimit = getHeapStatistics().heap_size_limit;
  const checks = {
    database: await pingDatabase(database),
    memory: {
      healthy: heapUsed < heapLimit * HEAP_CEILING,
      usage: { rss, heapTotal, heapUsed, heapLimit, external },
    },
    websocket: { healthy: realtime !== null, connections: realtime?.connections() ?? 0 },
    uptime: Math.round(process.uptime() * 1000) / 1000,
  };
  const ok = checks.database.healthy && checks.memory.healthy && checks.websocket.healthy;
  return { status: ok ? "ok" : "degraded", timestamp: now().toISOString(), checks };
}

async function pingDatabase(database: Database): Promise<{ healthy: boolean; latency?: number }> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The database does not answer")), PATIENCE_MS);
  });
  try {
    await Promise.race([database.ask(sql`SELECT 1`), impatience]);
    return { healthy: true, latency: Math.round((performance.now() - start) * 100) / 100 };
  } catch {
    return { healthy: false };
  } finally {
    clearTimeout(timer);
  }
}

/** How many events wait for their place in a stream, over all companies, and how long the oldest has. Units: seconds. */
export async function outboxBacklog(database: Database): Promise<{ waiting: number; oldestSeconds: number }> {
  const companies = await database.ask<{ id: string }>(sql`SELECT app_companies_with_pending_events() AS id`);
  const backlogs = await Promise.all(
    companies.map(({ id }) =>
      database.forCompany(id).sql<{ waiting: number; oldestSeconds: number }>(sql`
        SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM now() - min("occurredAt")), 0)::float AS "oldestSeconds"
        FROM "OutboxEvent" WHERE "companyId" = ${id}::uuid AND seq IS NULL`),
    ),
  );
  const rows = backlogs.flat();
  return {
    waiting: rows.reduce((sum, row) => sum + row.waiting, 0),
    oldestSeconds: rows.reduce((oldest, row) => Math.max(oldest, row.oldestSeconds), 0),
  };
}
