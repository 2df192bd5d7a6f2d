import { listCustomers } from "@mizan/core/customers";
import { rewrapKeys } from "@mizan/core/encryption";
import { getOrder, listOrders } from "@mizan/core/orders";
import { guestOrder, TEST_ENCRYPT_PASSWORD } from "@mizan/core/testing";
import { sql } from "@mizan/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { systemContext } from "../../src/jobs/system-context";
import { reencrypt } from "../../src/sealing/reencrypt";
import type { Services } from "../../src/services";
import { openApi, startApp, type TestApi } from "../open-api";

const KNOWN_AFTER_MS = 1500;
const RING = `the secret of this year,${TEST_ENCRYPT_PASSWORD}`;

let api: TestApi;
let command: { services: Services; close(): Promise<void> };
let productId: string;

beforeAll(async () => {
  api = await openApi({ ENCRYPTION_KEYS: RING, DATABASE_POOL_SIZE: "8" }, { keysRememberedMs: 300 });
  const { DATABASE_URL } = api.services.env;
  command = await startApp({ DATABASE_URL, ENCRYPTION_KEYS: RING }, { keysRememberedMs: 300 });
  ({ id: productId } = await api.shop.addProduct({ stock: ["100000"] }));
});
afterAll(async () => {
  await command.close();
  await api.close();
});

/** The serving process's own view: its vault knows the ring. */
const here = () => systemContext(api.services, api.shop.companyId, "test");

const phones = Array.from({ length: 12 }, (_, index) => `+96655500${String(1000 + index)}`);

/** A guest's checkout as the storefront sends it; each of few guests comes again and again. */
const checkOut = (turn: number) => {
  const { lines: _, channel: __, ...wish } = guestOrder([]);
  const contact = { ...wish.contact, phone: phones[turn % phones.length] };
  const lines = [{ productId, quantity: "1" }];
  return api.call<{ result: { data: { json: { id: string } } } }>({
    method: "POST",
    url: "/trpc/orders.place",
    body: { json: { ...wish, contact, lines } },
  });
};

/** Checks out, reads and searches from several sides, until `work` is done; gives what was not answered well. */
async function underLoad(work: () => Promise<void>): Promise<{ refused: unknown[]; answered: number }> {
  let isOver = false;
  let answered = 0;
  const refused: unknown[] = [];
  const client = async (first: number) => {
    for (let turn = first; !isOver; turn += 3) {
      const placed = await checkOut(turn);
      answered += 1;
      if (placed.status !== 200) {
        refused.push(placed.body);
        continue;
      }
      const { id } = placed.body.result.data.json;
      const read = await api.call({ url: `/api/pms/orders/${id}` });
      const search = phones[turn % phones.length] ?? "";
      const found = await listOrders(here(), { page: 1, limit: 1, sort: "newest", search });
      if (read.status !== 200 || found.total === 0) refused.push([read.body, found.total]);
    }
  };
  const clients = [0, 1, 2].map(client);
  await work().finally(() => {
    isOver = true;
  });
  await Promise.all(clients);
  return { refused, answered };
}

const keysOf = (column: "wrappedBy" | "id") =>
  api.services.database
    .forCompany(api.shop.companyId)
    .db.dataKey.findMany({ where: { companyId: api.shop.companyId, retiredAt: null } })
    .then((keys) => keys.map((key) => key[column]));

it("exchanges ring and data keys while orders are placed, read and searched: no request fails, no guest is doubled", async () => {
  for (let turn = 0; turn < phones.length; turn++) await checkOut(turn);
  const former = await keysOf("id");
  const lines: string[] = [];
  const { refused, answered } = await underLoad(async () => {
    await rewrapKeys(command.services.vault.ring, api.shop.as());
    await reencrypt(command.services, { knownAfterMs: KNOWN_AFTER_MS, tell: (line) => lines.push(line) });
  });
  expect(refused).toEqual([]);
  expect(answered).toBeGreaterThan(phones.length);
  expect(lines.join("\n")).toMatch(/has new data keys[\s\S]*sealed [1-9]\d* rows anew/);

  const current = await keysOf("id");
  const replaced = current.filter((id) => !former.includes(id));
  expect(replaced).toHaveLength(4);
  const rows = await api.shop.as().sql<{ key: string }>(sql`
    SELECT DISTINCT split_part(text, '.', 2) AS key FROM (
      SELECT "contactPhone" AS text FROM "Order" UNION ALL SELECT "shippingAddress" #>> '{}' FROM "Order"
      UNION ALL SELECT phone FROM "Customer") t`);
  expect(rows).toHaveLength(1);
  expect(replaced).toContain(rows[0]?.key);
  const { total } = await listCustomers(here(), { page: 1, limit: 1, sort: "newest" });
  expect(total).toBe(phones.length);
});

it("goes on where it was cut off", async () => {
  const before = await keysOf("id");
  const cutOff = reencrypt(command.services, {
    knownAfterMs: 0,
    tell: () => {
      throw new Error("cut off");
    },
  });
  await expect(cutOff).rejects.toThrow();
  const made = (await keysOf("id")).filter((id) => !before.includes(id));
  expect(made).toHaveLength(4);
  const lines: string[] = [];
  await reencrypt(command.services, { knownAfterMs: 0, tell: (line) => lines.push(line) });
  expect(lines.join("\n")).toContain("goes on where a run was cut off");
  expect(await keysOf("id")).toEqual(expect.arrayContaining(made));
  const [{ id } = { id: "" }] = (await listOrders(here(), { page: 1, limit: 1, sort: "newest" })).data;
  expect((await getOrder(here(), { id })).contact.phone).toMatch(/^\+96655500/);
});
