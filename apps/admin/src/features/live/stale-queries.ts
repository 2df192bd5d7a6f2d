import type { ServerToClientEvents } from "@mizan/contracts/sockets";

/** A part of the API's answers that an event can make stale; `id` narrows it to one record. */
export interface Stale {
  path:
    | "orders.list"
    | "orders.get"
    | "orders.today"
    | "inventory"
    | "products"
    | "products.list"
    | "products.get"
    | "categories"
    | "units"
    | "settings"
    | "customers"
    | "apiKeys"
    | "companies"
    | "staff"
    | "roles";
  id?: string;
}

type Payload<Event extends keyof ServerToClientEvents> = Parameters<ServerToClientEvents[Event]>[0];

const orderStale = (data: { id: string }): Stale[] => [
  { path: "orders.list" },
  { path: "orders.today" },
  { path: "orders.get", id: data.id },
];

function catalogStale({ type, subjectId }: Payload<"catalog_changed">): Stale[] {
  if (type.startsWith("product.")) {
    return [{ path: "products.list" }, { path: "products.get", id: subjectId }, { path: "inventory" }];
  }
  if (type.startsWith("category.")) return [{ path: "categories" }, { path: "products.list" }];
  if (type.startsWith("unit.")) return [{ path: "units" }, { path: "products" }];
  if (type.startsWith("settings.")) return [{ path: "settings" }];
  return [];
}

/** For each message of the socket, the answers it makes stale. Sockets tell; queries fetch. */
export const staleAfter = {
  order_created: (data: Payload<"order_created">) => [...orderStale(data), { path: "customers" as const }],
  order_status_changed: (data: Payload<"order_status_changed">) => orderStale(data),
  stock_updated: (data: Payload<"stock_updated">): Stale[] => [
    { path: "inventory" },
    { path: "products.list" },
    { path: "products.get", id: data.productId },
  ],
  low_stock_alert: (): Stale[] => [{ path: "inventory" }, { path: "orders.today" }],
  catalog_changed: catalogStale,
} satisfies { [Event in keyof ServerToClientEvents]?: (data: Payload<Event>) => Stale[] };

/** Every part an event can touch: what is asked again when a catch-up was not complete. */
export const everything: Stale[] = [
  { path: "orders.list" },
  { path: "orders.get" },
  { path: "orders.today" },
  { path: "inventory" },
  { path: "products" },
  { path: "categories" },
  { path: "units" },
  { path: "settings" },
  { path: "customers" },
];
