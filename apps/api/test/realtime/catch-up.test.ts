import { issueSocketToken } from "@mizan/core/identity";
import { adjustStock } from "@mizan/core/inventory";
import { inTransaction, newId, recordEvents } from "@mizan/core/platform";
import { addStaff, openShop, type Shop, type ShopProduct, signedIn } from "@mizan/core/testing";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Listener } from "../open-listener";
import { type Instance, startInstance } from "../start-instance";
import { allTold } from "./all-told";

const PATIENCE = { timeout: 15_000 };
let testDatabase: TestDatabase;
let instance: Instance;
let shop: Shop;
let product: ShopProduct;
let adminId: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  instance = await startInstance(testDatabase);
});
beforeEach(async () => {
  shop = await openShop(instance.services.database);
  product = await shop.addProduct({ stock: ["5000"] });
  adminId = await addStaff(instance.services.database, shop.companyId, {
    email: "a@example.test",
    password: "x",
  });
  await allTold(instance.here(shop.as()), await connect());
});
afterAll(async () => {
  await instance.stop();
  await testDatabase.drop();
});

async function connect(): Promise<Listener> {
  const principal = await signedIn(instance.services.database, shop.companyId, "staff", adminId);
  const { token } = await issueSocketToken(instance.services, principal);
  const listener = await instance.connect({ token });
  await vi.waitFor(() => expect(listener.of("stream_position")).toHaveLength(1), PATIENCE);
  return listener;
}

const change = () =>
  adjustStock(instance.here(shop.as()), {
    productId: product.id,
    type: "decrement",
    quantity: "1",
    reason: "sample",
  });
const sequences = (listener: Listener) =>
  listener.of("stock_updated").map(({ sequence }) => Number(sequence));
const positionSeen = (listener: Listener) => Number(listener.of("stream_position")[0]?.sequence);
const inOrder = (numbers: number[]) => [...numbers].sort((one, other) => one - other);

describe("a client that comes back", () => {
  it("is told what it missed once, in order, while the shop goes on", async () => {
    const before = await connect();
    await Promise.all(Array.from({ length: 10 }, change));
    await vi.waitFor(() => expect(sequences(before)).toHaveLength(10), PATIENCE);
    const lastSeen = Math.max(...sequences(before));
    before.socket.disconnect();

    await Promise.all(Array.from({ length: 60 }, change));
    const after = await connect();
    const goingOn = Promise.all(Array.from({ length: 60 }, change));
    const answer = await after.socket.emitWithAck("catch_up", { after: lastSeen });
    expect(answer).toMatchObject({ ok: true, complete: true });
    await goingOn;
    await vi.waitFor(() => expect(sequences(after).length).toBeGreaterThanOrEqual(120), PATIENCE);
    const all = [...sequences(before), ...sequences(after)];
    expect(new Set(all).size).toBe(130);
    expect(all).toHaveLength(130);
    const missed = sequences(after).filter((sequence) => sequence <= positionSeen(after));
    expect(missed).toEqual(inOrder(missed));
    const levels = after.of("stock_updated").map(({ onHand }) => onHand);
    expect(Math.min(...levels.map(Number))).toBe(5000 - 130);
  });

  it("that comes back often misses nothing and hears nothing twice", async () => {
    let lastSeen = positionSeen(await connect());
    const first = lastSeen;
    const heard: number[] = [];
    let visiting = true;
    const going = (async () => {
      while (visiting) await change();
    })();
    try {
      for (let visit = 0; visit < 6; visit++) {
        const client = await connect();
        await client.socket.emitWithAck("catch_up", { after: lastSeen });
        await vi.waitFor(() => expect(sequences(client).length).toBeGreaterThan(3), PATIENCE);
        client.socket.disconnect();
        heard.push(...sequences(client));
        lastSeen = Math.max(lastSeen, ...sequences(client));
        const gapless = inOrder(heard);
        expect(gapless).toEqual([...new Set(gapless)]);
        expect(gapless).toEqual(gapless.map((_, index) => (gapless[0] ?? 0) + index));
      }
    } finally {
      visiting = false;
      await going;
    }
    expect(heard.length).toBeGreaterThan(18);
    expect(inOrder(heard)[0]).toBe(first + 1);
  });

  it("hears again only what its rooms were told", async () => {
    const other = await shop.addProduct({ stock: ["10"] });
    const { token } = await issueSocketToken(instance.services, {
      companyId: shop.companyId,
      actor: { type: "anonymous" },
      credential: "anonymous",
    });
    await change();
    await adjustStock(instance.here(shop.as()), {
      productId: other.id,
      type: "increment",
      quantity: "1",
      reason: "found",
    });
    await allTold(instance.here(shop.as()), await connect());
    const stranger = await instance.connect({ token });
    await stranger.socket.emitWithAck("subscribe_inventory", other.id);
    await stranger.socket.emitWithAck("catch_up", { after: 0 });
    expect(stranger.of("inventory_update").map(({ productId, stock }) => [productId, stock])).toEqual([
      [other.id, 10],
      [other.id, 11],
    ]);
    expect(stranger.of("stock_updated")).toEqual([]);
  });

  it("too late is told so, and sent nothing", async () => {
    await inTransaction(instance.here(shop.as()), (tx) =>
      recordEvents(
        tx,
        Array.from({ length: 2100 }, () => ({
          type: "unit.saved" as const,
          subjectId: newId(),
          payload: { unitId: newId() },
        })),
      ),
    );
    await allTold(instance.here(shop.as()), await connect());
    const client = await connect();
    client.heard.length = 0;
    expect(await client.socket.emitWithAck("catch_up", { after: 0 })).toMatchObject({ complete: false });
    expect(client.heard).toEqual([]);
    expect(await client.socket.emitWithAck("catch_up", { after: 9_999_999 })).toMatchObject({
      complete: false,
    });
    expect(await client.socket.emitWithAck("catch_up", { after: -1 })).toMatchObject({
      reason: "input.invalid",
    });
  });
});
