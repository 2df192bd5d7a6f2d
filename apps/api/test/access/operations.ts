import type { ServerToClientEvents } from "@mizan/contracts/sockets";
import { appRouter } from "@mizan/trpc";
import type { FastifyInstance } from "fastify";
import { requestPermissions } from "../../src/realtime/subscriptions";

/** Every message of the sockets; the compiler keeps the list whole. */
const messages: Record<keyof ServerToClientEvents, true> = {
  inventory_update: true,
  order_status: true,
  system_alert: true,
  new_order: true,
  order_created: true,
  order_status_changed: true,
  stock_updated: true,
  low_stock_alert: true,
  catalog_changed: true,
  stream_position: true,
  encryption_key: true,
};

/** Everything that an app can be asked and that it tells, as the matrix names it. */
export function operationsOf(app: FastifyInstance): string[] {
  return [
    ...mountedRoutes(app).map((route) => `REST ${route}`),
    ...Object.keys(appRouter._def.procedures).map((name) => `tRPC ${name}`),
    ...Object.keys(requestPermissions).map((name) => `socket ${name}`),
    ...Object.keys(messages).map((name) => `hears ${name}`),
  ];
}

/** What the app truly answers to, whichever way it was mounted; the procedures and CORS have doors of their own. */
function mountedRoutes(app: FastifyInstance): string[] {
  const above: string[] = [];
  const routes: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split("\n")) {
    const [, indent, path, methods] = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
    if (indent === undefined || path === undefined) continue;
    above.splice(indent.length / 4, above.length, path);
    const whole = above.join("");
    if (whole === "*" || whole.startsWith("/trpc/")) continue;
    for (const method of methods?.split(", ") ?? []) if (method !== "HEAD") routes.push(`${method} ${whole}`);
  }
  return routes;
}
