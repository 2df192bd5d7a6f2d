import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Services } from "../services";
import { outboxBacklog } from "./health";

/** The figures of one process, for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  private readonly httpDuration = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer, by route template",
    labelNames: ["method", "route", "status"] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  /** Times every answer. A path that is not in the table counts under one name, so that strangers add no series. */
  watch(app: FastifyInstance): void {
    app.addHook("onResponse", (request, reply, done) => {
      const route = request.routeOptions.url ?? "unknown";
      const status = String(reply.statusCode);
      this.httpDuration.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
      done();
    });
  }

  /** Adds what is read off the running process when somebody asks. */
  observe(services: Services): void {
    collectDefaultMetrics({ register: this.registry });
    const registers = [this.registry];
    const { pool } = services.database;
    new Gauge({
      name: "database_pool_connections",
      help: "Connections of the pool, by state",
      labelNames: ["state"] as const,
      registers,
      collect() {
        this.set({ state: "idle" }, pool.idleCount);
        this.set({ state: "used" }, pool.totalCount - pool.idleCount);
        this.set({ state: "waited_for" }, pool.waitingCount);
      },
    });
    new Gauge({
      name: "socket_connections",
      help: "Open Socket.IO connections",
      registers,
      collect() {
        this.set(services.realtime?.connections() ?? 0);
      },
    });
    const oldest = new Gauge({
      name: "outbox_oldest_waiting_seconds",
      help: "How long the oldest event has waited for its place in the stream",
      registers,
    });
    new Gauge({
      name: "outbox_waiting_events",
      help: "Committed events that have no place in the stream yet",
      registers,
      async collect() {
        const backlog = await outboxBacklog(services.database);
        this.set(backlog.waiting);
        oldest.set(backlog.oldestSeconds);
      },
    });
  }
}

/** Serves `/metrics` on a port of its own, which the outside need not reach. */
export async function startMetricsServer(
  services: Services,
  { host, port }: { host: string; port: number },
): Promise<{ port: number; close(): Promise<void> }> {
  const { metrics, log } = services;
  metrics.observe(services);
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") return response.writeHead(404).end();
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": metrics.registry.contentType }).end(text),
      (error: unknown) => {
        log.warn({ err: error }, "The metrics could not be read");
        response.writeHead(503).end();
      },
    );
  });
  await listen(server, host, port);
  const { port: bound } = server.address() as AddressInfo;
  return {
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server, host: string, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
