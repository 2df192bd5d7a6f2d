import type { Order } from "@mizan/contracts/orders";
import type { Permission, RoleSlug } from "@mizan/contracts/permissions";
import { createApiKey, issueSocketToken } from "@mizan/core/identity";
import { adjustStock, setStockPolicy } from "@mizan/core/inventory";
import { placeOrder, transitionOrder } from "@mizan/core/orders";
import { type Context, newId } from "@mizan/core/platform";
import {
  addCustomer,
  addStaff,
  guestOrder,
  openShop,
  type Shop,
  type ShopProduct,
  signedIn,
} from "@mizan/core/testing";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Listener } from "../open-listener";
import { type Instance, startInstance } from "../start-instance";
import { allTold } from "./all-told";

const PATIENCE = { timeout: 10_000 };
let testDatabase: TestDatabase;
let instance: Instance;
let second: Instance;
let shop: Shop;
let product: ShopProduct;
let system: Context;
let emails = 0;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  [instance, second] = await Promise.all([
    startInstance(testDatabase, { SOCKET_CONNECTIONS_PER_CLIENT: "1000" }),
    startInstance(testDatabase),
  ]);
});
beforeEach(async () => {
  shop = await openShop(instance.services.database);
  system = instance.here(shop.as());
  product = await shop.addProduct({ stock: ["50"], priceMinor: 1250, reorderPoint: "10" });
});
afterAll(async () => {
  await Promise.all([instance.stop(), second.stop()]);
  await testDatabase.drop();
});

const connectKey = async (scopes: Permission[], from: Shop = shop, to: Instance = instance) =>
  to.connect({ token: (await createApiKey(instance.here(from.as()), { name: "k", scopes })).secret });

async function connectStaff(role: RoleSlug, from: Shop = shop): Promise<Listener> {
  const email = `staff-${emails++}@example.test`;
  const id = await addStaff(instance.services.database, from.companyId, { email, password: "x", role });
  const principal = await signedIn(instance.services.database, from.companyId, "staff", id);
  return instance.connect({ token: (await issueSocketToken(instance.services, principal)).token });
}

async function connectStranger(orderId?: string): Promise<Listener> {
  const stranger = {
    companyId: shop.companyId,
    actor: { type: "anonymous" as const },
    credential: "anonymous",
  };
  return instance.connect({ token: (await issueSocketToken(instance.services, stranger, orderId)).token });
}

const place = (ctx: Context = system): Promise<Order> =>
  placeOrder(ctx, guestOrder([{ productId: product.id, quantity: "2" }]));

describe("an order", () => {
  it("is told to the shop's staff the moment it is placed, in the documented shapes", async () => {
    const admin = await connectStaff("manager");
    const order = await place();
    await vi.waitFor(() => expect(admin.of("order_created")).toHaveLength(1), PATIENCE);
    expect(admin.of("new_order")).toEqual([
      {
        event_id: expect.stringMatching(/^evt_[0-9A-HJKMNP-TV-Z]{26}$/),
        type: "order.created",
        data: { order_id: order.code, total_amount: order.totalMinor / 100, sales_rep: null },
        metadata: { timestamp: expect.stringMatching(/^\d{4}-.*Z$/), source: expect.any(String) },
      },
    ]);
    expect(admin.of("order_created")[0]).toEqual({
      _id: order.id,
      id: order.id,
      orderId: order.id,
      invoice: order.number,
      code: order.code,
      status: "pending",
      order_status: "pending",
      total: 25,
      currency: "SAR",
      customerId: order.customerId,
      customerName: "نورة سالم",
      sequence: expect.any(Number),
    });
    expect(admin.of("stock_updated")).toContainEqual({
      productId: product.id,
      locationId: shop.locationIds[0],
      onHand: 50,
      reserved: 2,
      stock: 50,
      available: 48,
      sequence: expect.any(Number),
    });
  });

  it("is followed step by step, in order, by a key that subscribed to it", async () => {
    const order = await place();
    const client = await connectKey(["orders:read"]);
    expect(await client.socket.emitWithAck("subscribe_order", order.id)).toEqual({ ok: true });
    for (const to of ["confirmed", "processing", "shipped", "delivered"] as const)
      await transitionOrder(system, { id: order.id, to });
    await vi.waitFor(() => expect(client.of("order_status")).toHaveLength(4), PATIENCE);
    expect(client.of("order_status").map(({ orderId, status }) => [orderId, status])).toEqual(
      ["confirmed", "processing", "shipped", "delivered"].map((status) => [order.id, status]),
    );
    expect(
      client.of("order_status_changed").map(({ from, status, order_status }) => [from, status, order_status]),
    ).toEqual([
      ["pending", "confirmed", "pending"],
      ["confirmed", "processing", "processing"],
      ["processing", "shipped", "shipped"],
      ["shipped", "delivered", "delivered"],
    ]);
    expect(client.of("new_order")).toEqual([]);
  });

  it("is told to its customer, and to no other", async () => {
    const { database } = instance.services;
    const connectCustomer = async () => {
      const email = `customer-${emails++}@example.test`;
      const id = await addCustomer(database, shop.companyId, { email, password: "x" });
      const principal = await signedIn(database, shop.companyId, "customer", id);
      const { token } = await issueSocketToken(instance.services, principal);
      return { id, ...(await instance.connect({ token })) };
    };
    const [buyer, other] = [await connectCustomer(), await connectCustomer()];
    const { contact: _, ...wish } = guestOrder([{ productId: product.id, quantity: "1" }]);
    const order = await placeOrder(system, { ...wish, customerId: buyer.id });
    await vi.waitFor(() => expect(buyer.of("order_created")).toHaveLength(1), PATIENCE);
    expect(await other.socket.emitWithAck("subscribe_order", order.id)).toMatchObject({
      reason: "order.absent",
    });
    expect(await buyer.socket.emitWithAck("subscribe_order", order.id)).toEqual({ ok: true });
    await transitionOrder(system, { id: order.id, to: "confirmed" });
    await allTold(system, await connectStaff("super_admin"));
    expect(buyer.of("order_status_changed")).toHaveLength(1);
    expect(other.heard.map(({ name }) => name)).toEqual(["stream_position"]);
  });

  it("is followed through its link by a stranger, who sees no more of the buyer than its page shows", async () => {
    const [order, another] = [await place(), await place()];
    const tracker = await connectStranger(order.id);
    expect(await tracker.socket.emitWithAck("subscribe_order", order.id)).toEqual({ ok: true });
    expect(await tracker.socket.emitWithAck("subscribe_order", another.id)).toMatchObject({
      error: expect.any(String),
      reason: "order.absent",
    });
    await transitionOrder(system, { id: another.id, to: "cancelled" });
    await transitionOrder(system, { id: order.id, to: "confirmed" });
    await vi.waitFor(() => expect(tracker.of("order_status")).toHaveLength(1), PATIENCE);
    expect(tracker.of("order_status_changed")).toEqual([
      expect.objectContaining({ id: order.id, customerName: "نورة", status: "confirmed" }),
    ]);
  });
});

describe("stock", () => {
  it("is told to whoever subscribed to the product: staff what is there, strangers what can be bought", async () => {
    const [stranger, picker] = [await connectStranger(), await connectStaff("picker")];
    await setStockPolicy(system, { productId: product.id, locationId: shop.locationIds[0], safety: "3" });
    await allTold(system, await connectStaff("super_admin"));
    for (const { socket } of [stranger, picker])
      expect(await socket.emitWithAck("subscribe_inventory", product.id)).toEqual({ ok: true });
    await adjustStock(system, {
      productId: product.id,
      type: "decrement",
      quantity: "0.5",
      reason: "damage",
    });
    await vi.waitFor(() => expect(stranger.of("inventory_update")).toHaveLength(1), PATIENCE);
    const update = { productId: product.id, sequence: expect.any(Number) };
    expect(stranger.of("inventory_update")).toEqual([{ ...update, stock: 46.5, available: 46.5 }]);
    await vi.waitFor(() => expect(picker.of("inventory_update")).toHaveLength(1), PATIENCE);
    expect(picker.of("inventory_update")).toEqual([{ ...update, stock: 49.5, available: 46.5 }]);
    expect(stranger.of("stock_updated")).toEqual([]);
    await stranger.socket.emitWithAck("unsubscribe_inventory", product.id);
    await adjustStock(system, { productId: product.id, type: "increment", quantity: "1", reason: "found" });
    await allTold(system, await connectStaff("super_admin"));
    expect(stranger.of("inventory_update")).toHaveLength(1);
  });

  it("that fell to its reorder point alerts the staff who keep it", async () => {
    const [picker, courier] = [await connectStaff("picker"), await connectStaff("courier")];
    await adjustStock(system, { productId: product.id, type: "decrement", quantity: "41", reason: "loss" });
    await vi.waitFor(() => expect(picker.of("low_stock_alert")).toHaveLength(1), PATIENCE);
    expect(picker.of("low_stock_alert")[0]).toMatchObject({
      productId: product.id,
      available: 9,
      reorderPoint: 10,
    });
    expect(courier.heard.map(({ name }) => name)).toEqual(["stream_position"]);
  });

  it("that fell to its reorder point alerts keys with alerts:read, and keys without hear nothing", async () => {
    const [watching, selling] = [await connectKey(["alerts:read"]), await connectKey(["inventory:read"])];
    await adjustStock(system, { productId: product.id, type: "decrement", quantity: "41", reason: "loss" });
    await vi.waitFor(() => expect(watching.of("system_alert")).toHaveLength(1), PATIENCE);
    expect(watching.of("system_alert")).toEqual([
      { type: "low_stock", message: expect.stringContaining("9 available, reorder point 10") },
    ]);
    expect(watching.heard.map(({ name }) => name)).toEqual(["stream_position", "system_alert"]);
    await allTold(system, await connectStaff("super_admin"));
    expect(selling.heard.map(({ name }) => name)).toEqual(["stream_position"]);
  });

  it("of a product that a stranger may not see is not told", async () => {
    const draft = await shop.addProduct({ status: "draft", stock: ["5"] });
    const stranger = await connectStranger();
    const answer = await stranger.socket.emitWithAck("subscribe_inventory", draft.id);
    expect(answer).toMatchObject({ reason: "product.absent" });
    await adjustStock(system, { productId: draft.id, type: "increment", quantity: "1", reason: "found" });
    await allTold(system, await connectStaff("super_admin"));
    expect(stranger.of("inventory_update")).toEqual([]);
  });
});

describe("another company", () => {
  it("hears nothing, whatever it subscribes to", async () => {
    const twin = await openShop(instance.services.database);
    const every: Permission[] = [
      "orders:read",
      "orders:write",
      "inventory:read",
      "catalog:read",
      "alerts:read",
    ];
    const [key, admin] = [await connectKey(every, twin), await connectStaff("super_admin", twin)];
    const order = await place();
    for (const { socket } of [key, admin]) {
      expect(await socket.emitWithAck("subscribe_order", order.id)).toMatchObject({ reason: "order.absent" });
      expect(await socket.emitWithAck("subscribe_inventory", product.id)).toMatchObject({
        reason: "product.absent",
      });
    }
    await transitionOrder(system, { id: order.id, to: "cancelled" });
    await allTold(system, await connectStaff("super_admin"));
    for (const { heard } of [key, admin]) expect(heard.map(({ name }) => name)).toEqual(["stream_position"]);
  });
});

describe("a subscription", () => {
  it("to nonsense is refused, and without an answer wanted does no harm", async () => {
    const client = await connectKey(["orders:read"]);
    const ask = (value: unknown) => client.socket.emitWithAck("subscribe_order", value as string);
    for (const value of ["", "1", null, { id: 1 }, ["x"]])
      expect(await ask(value)).toMatchObject({ reason: "input.invalid" });
    expect(await ask(newId())).toMatchObject({ reason: "order.absent" });
    client.socket.emit("subscribe_order", newId());
    const stockless = await client.socket.emitWithAck("subscribe_inventory", product.id);
    expect(stockless).toMatchObject({ reason: "product.absent" });
    expect(client.socket.connected).toBe(true);
  });
});

describe("several processes", () => {
  it("each tell their own sockets of what happened in any of them", async () => {
    const order = await place();
    const [here, there] = [
      await connectKey(["orders:read"]),
      await connectKey(["orders:read"], shop, second),
    ];
    for (const { socket } of [here, there]) await socket.emitWithAck("subscribe_order", order.id);
    await transitionOrder(second.here(shop.as()), { id: order.id, to: "confirmed" });
    await transitionOrder(system, { id: order.id, to: "cancelled" });
    await vi.waitFor(() => {
      for (const { of } of [here, there])
        expect(of("order_status").map(({ status }) => status)).toEqual(["confirmed", "cancelled"]);
    }, PATIENCE);
  });
});
