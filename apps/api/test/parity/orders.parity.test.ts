import { getOrder } from "@mizan/core/orders";
import { guestOrder } from "@mizan/core/testing";
import { type SqlStatement, sql } from "@mizan/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiShop, addCustomer, openApi, type TestApi } from "../open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** What a client sees: whether it worked, and if not the members that every door's problem has. */
interface Outcome {
  ok: boolean;
  code?: unknown;
  reason?: unknown;
  details?: unknown;
  orderId: string;
}

/** One way in: how it places an order and how it moves one. */
interface Door {
  name: string;
  place(shop: OpenedShop, lines: { productId: string; quantity: number }[]): Promise<Outcome>;
  move(shop: OpenedShop, orderId: string, to: string): Promise<Outcome>;
}

interface OpenedShop {
  shop: ApiShop;
  customerId: string;
  productIds: string[];
}

/** Fills one of two companies that are alike in everything but their ids. */
async function fill(shop: ApiShop): Promise<OpenedShop> {
  const customerId = await addCustomer(shop);
  const products = [
    await shop.addProduct({ stock: ["10", "3"], priceMinor: 650 }),
    await shop.addProduct({ stock: ["4"], priceMinor: 1999, reorderPoint: "3" }),
  ];
  return { shop, customerId, productIds: products.map(({ id }) => id) };
}

const rest: Door = {
  name: "REST",
  place: ({ shop, customerId }, items) =>
    overRest(shop, "POST", "/api/pms/orders", { items, customerId, shippingAddress: "Harbour street 1" }),
  move: ({ shop }, orderId, status) =>
    overRest(shop, "PATCH", `/api/pms/orders/${orderId}/status`, { status }),
};

async function overRest(
  { key }: ApiShop,
  method: "POST" | "PATCH",
  url: string,
  body: object,
): Promise<Outcome> {
  const answer = await api.call({ method, url, body, key });
  if (answer.status < 400) return { ok: true, orderId: String(answer.body.id) };
  const { code, reason, details } = answer.body;
  return { ok: false, code, reason, details, orderId: "" };
}

const trpc: Door = {
  name: "tRPC",
  place: ({ shop, customerId }, lines) => {
    const { contact, channel, ...wish } = guestOrder(
      lines.map(({ productId, quantity }) => ({ productId, quantity: String(quantity) })),
    );
    const shippingAddress = { ...wish.shippingAddress, line1: "Harbour street 1", city: "", country: "" };
    return overTrpc(shop, "orders.place", { ...wish, customerId, shippingAddress });
  },
  move: ({ shop }, id, to) => overTrpc(shop, "orders.transition", { id, to }),
};

interface TrpcAnswer {
  result: { data: { json: { id: string } } };
  error: { json: { data: { problem: { code: string; reason: string; details: object } } } };
}

async function overTrpc({ key }: ApiShop, procedure: string, input: object): Promise<Outcome> {
  const answer = await api.call<TrpcAnswer>({
    method: "POST",
    url: `/trpc/${procedure}`,
    body: { json: input },
    key,
  });
  if (answer.status < 400) return { ok: true, orderId: answer.body.result.data.json.id };
  const { code, reason, details } = answer.body.error.json.data.problem;
  return { ok: false, code, reason, details, orderId: "" };
}

/** Everything that a shop's database holds of its orders, with ids and times replaced by the order they appear in. */
async function traceOf({ shop }: OpenedShop) {
  const ctx = shop.as();
  const company = sql`"companyId" = ${shop.companyId}::uuid`;
  // No two sealings of a text are alike: what these columns hold is compared as it is read.
  const sealed = ["contactPhone", "contactPhoneIndex", "contactPhoneTail", "shippingAddress"];
  const tables: Record<string, SqlStatement> = {
    orders: sql`SELECT to_jsonb(o) - ${sealed}::text[] AS row FROM "Order" o WHERE ${company} ORDER BY number`,
    lines: sql`SELECT to_jsonb(l) AS row FROM "OrderLine" l
      JOIN "Order" o ON o."companyId" = l."companyId" AND o.id = l."orderId" WHERE o.${company} ORDER BY o.number, l.position`,
    steps: sql`SELECT to_jsonb(s) AS row FROM "OrderStep" s
      JOIN "Order" o ON o."companyId" = s."companyId" AND o.id = s."orderId" WHERE o.${company} ORDER BY o.number, s.seq`,
    movements: sql`SELECT to_jsonb(m) AS row FROM "StockMovement" m
      JOIN "Product" p ON p."companyId" = m."companyId" AND p.id = m."productId"
      JOIN "Location" w ON w."companyId" = m."companyId" AND w.id = m."locationId"
      WHERE p.${company} ORDER BY p.number, w.number, m.seq`,
    audit: sql`SELECT to_jsonb(a) AS row FROM "AuditEntry" a WHERE ${company} AND "subjectType" = 'Order' ORDER BY id`,
    events: sql`SELECT jsonb_build_object('type', type, 'payload', payload) AS row FROM "OutboxEvent" WHERE ${company} ORDER BY position`,
  };
  const trace: Record<string, unknown> = {};
  for (const [name, statement] of Object.entries(tables))
    trace[name] = (await ctx.sql<{ row: unknown }>(statement)).map(({ row }) => row);
  const ids = await ctx.sql<{ id: string }>(sql`SELECT id FROM "Order" WHERE ${company} ORDER BY number`);
  trace.contacts = await Promise.all(
    ids.map(async ({ id }) => {
      const { contact, shippingAddress } = await getOrder(ctx, { id });
      return { contact, shippingAddress };
    }),
  );
  return anonymous(trace);
}

function anonymous(trace: object): unknown {
  const seen = new Map<string, string>();
  const name = (kind: string) => (text: string) => {
    if (!seen.has(text)) seen.set(text, `${kind} ${seen.size}`);
    return seen.get(text) ?? text;
  };
  return JSON.parse(
    JSON.stringify(trace)
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, name("id"))
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)/g, "then")
      .replace(/"(requestId|trackingToken|digest)":"[^"]*"/g, '"$1":"-"'),
  );
}

/** The same story through a door; gives what the client saw of it and what the database holds. */
async function tell(door: Door, shop: ApiShop) {
  const twin = await fill(shop);
  const [first = "", second = ""] = twin.productIds;
  const outcomes: Outcome[] = [];
  const place = async (lines: { productId: string; quantity: number }[]) => {
    const outcome = await door.place(twin, lines);
    outcomes.push(outcome);
    return outcome.orderId;
  };
  const order = await place([
    { productId: first, quantity: 11 },
    { productId: second, quantity: 2 },
  ]);
  await place([{ productId: first, quantity: 3 }]);
  await place([{ productId: twin.customerId, quantity: 1 }]);
  await place([{ productId: second, quantity: 0.5 }]);
  for (const to of ["confirmed", "confirmed", "processing", "shipped", "delivered"])
    outcomes.push(await door.move(twin, order, to));
  return { outcomes: anonymous(outcomes), trace: await traceOf(twin) };
}

describe("the same orders through REST and tRPC", () => {
  it("lead to the same rows, audit, events and problems", async () => {
    const viaRest = await tell(rest, api.shop);
    const viaTrpc = await tell(trpc, api.twin);
    expect(viaRest.outcomes).toMatchObject([
      { ok: true },
      { ok: false, code: "CONFLICT", reason: "stock.short", details: { available: "2" } },
      { ok: false, code: "NOT_FOUND", reason: "product.absent" },
      { ok: false, code: "UNPROCESSABLE", reason: "quantity.step" },
      { ok: true },
      { ok: false, code: "CONFLICT", reason: "transition.illegal", details: { from: "confirmed" } },
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    expect(viaTrpc.outcomes).toEqual(viaRest.outcomes);
    expect(viaTrpc.trace).toEqual(viaRest.trace);
    expect(viaRest.trace).toMatchObject({ orders: [{ status: "delivered" }], steps: { length: 5 } });
  });
});
