import { ListOrdersInput } from "@mizan/contracts/orders";
import type { Permission } from "@mizan/contracts/permissions";
import { sql } from "@mizan/db";
import { beforeAll, expect, it } from "vitest";
import { guestOrder, openShop } from "../../test/open-shop";
import { suiteDatabase } from "../../test/suite-database";
import { newId } from "../platform";
import { getOrder, getToday, listOrders, placeOrder, transitionOrder } from ".";

const LATE_AFTER_MS = 120 * 60_000;

/** In the order they were placed: pending, confirmed, processing, delivered. */
const codes: string[] = [];

const { database } = await suiteDatabase();
const shop = await openShop(database);

beforeAll(async () => {
  const product = await shop.addProduct({ stock: ["50"] });
  const steps = [
    [],
    ["confirmed"],
    ["confirmed", "processing"],
    ["confirmed", "processing", "shipped", "delivered"],
  ] as const;
  for (const [index, path] of steps.entries()) {
    const order = await placeOrder(
      shop.as(),
      guestOrder([{ productId: product.id, quantity: String(index + 1) }]),
    );
    for (const to of path) await transitionOrder(shop.as(), { id: order.id, to });
    codes.push(order.code);
  }
});

type Filter = Partial<Parameters<typeof listOrders>[1]>;
const list = (filter: Filter, ctx = shop.as()) =>
  listOrders(ctx, { page: 1, limit: 20, sort: "newest", ...filter });
const found = async (filter: Filter, ctx = shop.as()) =>
  (await list(filter, ctx)).data.map((order) => order.code).sort();

it("finds the orders that wait to be shipped", async () => {
  expect(await found({ need: "toShip" })).toEqual([codes[1], codes[2]]);
});

it("finds the open orders that are late, as many as today's figures count", async () => {
  expect(await found({ need: "late" })).toEqual([]);
  const later = { ...shop.as(), now: () => new Date(Date.now() + LATE_AFTER_MS) };
  expect(await found({ need: "late" }, later)).toEqual(codes.slice(0, 3));
  expect((await getToday(later)).needs.late).toBe(3);
});

it("finds an order by its code, and by part of who ordered", async () => {
  const [first] = codes;
  expect(await found({ search: first?.toLowerCase() })).toEqual([first]);
  const { data } = await list({ limit: 1 });
  expect(await found({ search: data[0]?.customerName.slice(0, 3) })).toEqual(codes);
  expect(await found({ search: "%" })).toEqual([]);
});

const withPermissions = (...permissions: Permission[]) =>
  shop.as({
    type: "staff",
    id: newId(),
    name: "Huda",
    email: "huda@example.com",
    role: "admin",
    permissions,
  });

it("tells what waits today also to somebody who may see orders and not stock", async () => {
  const { needs } = await getToday(withPermissions("orders:read"));
  expect(needs).toMatchObject({ pending: 1, lowStock: null, outOfStock: null });
  expect((await getToday(shop.as())).needs).toMatchObject({ pending: 1, lowStock: 0, outOfStock: 0 });
});

it("tells today's sales to those who may see figures, and to nobody else who sees orders", async () => {
  const picker = await getToday(withPermissions("orders:write", "inventory:write"));
  expect(picker).toMatchObject({ needs: { pending: 1, lowStock: 0 }, figures: null });
  expect((await getToday(withPermissions("orders:read", "analytics:read"))).figures?.hours).toHaveLength(24);
});

it("ends a day where the shop's clocks do, also when they are put forward", async () => {
  const berlin = await openShop(database);
  await berlin.as().db.storeSetting.updateMany({ data: { timeZone: "Europe/Berlin" } });
  const { id } = await berlin.addProduct({ stock: ["50"] });
  // The 29th has 23 hours there: from 23:00 UTC to 22:00 UTC.
  const instants = [
    "2026-03-28T22:30:00Z",
    "2026-03-28T23:30:00Z",
    "2026-03-29T21:30:00Z",
    "2026-03-29T22:30:00Z",
  ];
  const placed = [];
  for (const instant of instants) {
    const at = { ...berlin.as(), now: () => new Date(instant) };
    placed.push((await placeOrder(at, guestOrder([{ productId: id, quantity: "1" }]))).code);
  }
  expect(await found({ from: "2026-03-29", to: "2026-03-29" }, berlin.as())).toEqual(placed.slice(1, 3));
});

it("compares today with the same hours of last week, also when the clocks were put forward between", async () => {
  const berlin = await openShop(database);
  await berlin.as().db.storeSetting.updateMany({ data: { timeZone: "Europe/Berlin" } });
  const { id } = await berlin.addProduct({ stock: ["50"], priceMinor: 1000 });
  // 09:30 and 10:30 on Friday, and 10:00 a week later.
  for (const instant of ["2026-03-27T08:30:00Z", "2026-03-27T09:30:00Z"])
    await placeOrder(
      { ...berlin.as(), now: () => new Date(instant) },
      guestOrder([{ productId: id, quantity: "1" }]),
    );
  const today = await getToday({ ...berlin.as(), now: () => new Date("2026-04-03T08:00:00Z") });
  expect(today.figures?.sales.lastWeekOrders).toBe(1);
});

it.each(ListOrdersInput.shape.sort.unwrap().options)(
  "goes through all pages by %s, each order once",
  async (sort) => {
    const whole = (await list({ sort })).data.map((order) => order.code);
    expect([...whole].sort()).toEqual(codes);
    const parts: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ sort, limit: 1, ...(cursor ? { cursor } : {}) });
      parts.push(...page.data.map((order) => order.code));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(parts).toEqual(whole);
  },
);

it("finds an order by the whole phone or its last four digits, which the table does not show", async () => {
  const product = await shop.addProduct({ stock: ["5"] });
  const contact = { name: "هند", email: null, phone: "0555019283" };
  const wish = { ...guestOrder([{ productId: product.id, quantity: "1" }]), contact };
  const order = await placeOrder(shop.as(), wish);
  for (const search of ["0555019283", "+966 55 501 9283", "٠٥٥٥٠١٩٢٨٣", "9283"])
    expect(await found({ search })).toEqual([order.code]);
  expect(await found({ search: "0555019284" })).toEqual([]);
  const [kept] = await shop.as().sql(sql`SELECT to_jsonb(o) FROM "Order" o WHERE o.id = ${order.id}::uuid`);
  expect(JSON.stringify(kept)).not.toMatch(/5019283|شارع|مرسى/);
  const read = await getOrder(shop.as(), { id: order.id });
  expect(read).toMatchObject({
    contact: { phone: "+966555019283" },
    shippingAddress: wish.shippingAddress,
  });
});
