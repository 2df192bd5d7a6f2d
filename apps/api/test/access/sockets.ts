import { adjustStock } from "@mizan/core/inventory";
import { placeOrder, transitionOrder } from "@mizan/core/orders";
import { createContext } from "@mizan/core/platform";
import { guestOrder, openChannelClient } from "@mizan/core/testing";
import { expect, vi } from "vitest";
import { type Listener, openListener } from "../open-listener";
import { allTold } from "../realtime/all-told";
import { type Column, columns, type Outcome } from "./access-matrix";
import { type Caller, type Ground, MOST_MESSAGES, type Things } from "./ground";

const PATIENCE = { timeout: 10_000 };

type Ack = { ok: true } | { error: string; reason: string };

/** The sockets of all callers, and the names of what each was told. */
export interface Sockets {
  open: Record<Column, Listener>;
  told: Record<Column, ReadonlySet<string>>;
}

/** Opens a socket for everybody, and lets everything happen that is told. */
export async function openSockets(ground: Ground): Promise<Sockets> {
  // How everybody came to be is told as well, and ends the sockets of those whose rights it changed.
  await allTold(wake(ground), await openFor(ground, ground.callers.super_admin));
  const open = await openAll(ground);
  await tellAll(ground, open);
  await tellOfThemselves(ground, open);
  // What they ask for later is heard by them as well.
  const told = columns.map((column) => [column, new Set(open[column].heard.map(({ name }) => name))]);
  return { open, told: Object.fromEntries(told) };
}

async function openAll(ground: Ground): Promise<Sockets["open"]> {
  const opened = await Promise.all(
    columns.map(async (column) => [column, await openFor(ground, ground.callers[column])] as const),
  );
  return Object.fromEntries(opened) as Sockets["open"];
}

const openFor = async ({ url, api }: Ground, caller: Caller, more: object = {}): Promise<Listener> =>
  openListener(
    url,
    { token: await caller.socketToken(), ...more },
    { headers: { company: api.shop.companyId } },
  );

/** What is sent for each request, by its row. */
const requests: Record<string, (socket: Listener["socket"], things: Things) => Promise<Ack>> = {
  subscribe_inventory: (socket, { productId }) => socket.emitWithAck("subscribe_inventory", productId),
  "subscribe_inventory (a draft)": (socket, { draftId }) =>
    socket.emitWithAck("subscribe_inventory", draftId),
  unsubscribe_inventory: (socket, { draftId }) => socket.emitWithAck("unsubscribe_inventory", draftId),
  subscribe_order: (socket, { orderId }) => socket.emitWithAck("subscribe_order", orderId),
  "subscribe_order (another's)": (socket, { otherOrderId }) =>
    socket.emitWithAck("subscribe_order", otherOrderId),
  unsubscribe_order: (socket, { otherOrderId }) => socket.emitWithAck("unsubscribe_order", otherOrderId),
  catch_up: (socket) => socket.emitWithAck("catch_up", { after: 0 }),
};

/** What becomes of a request over a caller's socket. */
export async function askSocket(things: Things, row: string, { socket }: Listener): Promise<Outcome> {
  const request = requests[row];
  if (!request) throw new Error(`Say in sockets.ts what is sent for "socket ${row}"`);
  const ack = await request(socket, things);
  if ("ok" in ack) return "+";
  if (/^(credential|token)\./.test(ack.reason)) return "1";
  return ack.reason.endsWith(".absent") ? "4" : "3";
}

/** Lets things happen, once every socket has subscribed to what it may, and waits until it was told of them. */
async function tellAll(ground: Ground, sockets: Sockets["open"]): Promise<void> {
  const { things } = ground;
  const system = wake(ground);
  const { productId } = things;
  for (const column of columns)
    for (const row of ["subscribe_inventory", "subscribe_order"])
      await askSocket(things, row, sockets[column]);
  for (const { heard } of Object.values(sockets)) heard.splice(0);
  const { contact: _, ...wish } = guestOrder([{ productId, quantity: "1" }]);
  await placeOrder(system, { ...wish, customerId: things.customerId });
  await transitionOrder(system, { id: things.orderId, to: "confirmed" });
  await adjustStock(system, { productId, type: "decrement", quantity: "200", reason: "loss" });
  await allTold(system, await openFor(ground, ground.callers.super_admin));
  // An answer comes after whatever was told before it.
  await Promise.all(columns.map((column) => askSocket(things, "unsubscribe_order", sockets[column])));
}

/** What a connection is told of itself: its place at the start, a key when it asks for one, that it sends too much. */
async function tellOfThemselves(ground: Ground, sockets: Sockets["open"]): Promise<void> {
  const client = await openChannelClient("X25519");
  const tell = async (column: Column) => {
    const caller = ground.callers[column];
    const sealed = await openFor(ground, caller, { encryption: client.encryption });
    await vi.waitFor(() => expect(sealed.heard).not.toEqual([]), PATIENCE);
    const plain = await openFor(ground, caller);
    for (let sent = 0; sent <= MOST_MESSAGES; sent++)
      plain.socket.emit("unsubscribe_order", ground.things.orderId);
    await vi.waitFor(() => expect(plain.of("system_alert")).toHaveLength(1), PATIENCE);
    sockets[column].heard.push(...sealed.heard.slice(0, 1), ...plain.heard);
    for (const { socket } of [sealed, plain]) socket.disconnect();
  };
  await Promise.all(columns.map(tell));
}

/** The product itself, whose commits wake the stream of this process. */
function wake({ api: { services, shop } }: Ground) {
  const { companyId, actor, abilities } = shop.as();
  return createContext({
    company: services.database.forCompany(companyId),
    vault: services.vault,
    actor,
    abilities,
    onCommitted: () => services.relay?.wake(),
  });
}
