/** The fan-out of one event to many sockets, beside a server that only emits. */
import { median } from "./load.mjs";
import { message, start, stop } from "./processes.mjs";

const ROUNDS = 3;
export const CLIENTS = 1000;
const BURST = 40;

/** Waits until no event of the loads before is on its way: clients would count it. @param {string} metricsUrl */
export async function untilPlaced(metricsUrl) {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const text = await (await fetch(metricsUrl)).text();
    if (/^outbox_waiting_events 0$/m.test(text)) return;
    if (performance.now() > deadline) throw new Error("Events of the loads before are still waiting");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/**
 * How long a burst takes from its first message to its last, over all clients: ours is made by one receipt of many
 * products, which the relay and the stream carry to the staff's room; the baseline's by a loop of emits.
 */
export async function measureFanOut(
  /** @type {{ raw: number }} */ ports,
  /** @type {string} */ address,
  /** @type {string} of somebody on the staff */ token,
  /** @type {string[]} */ products,
  /** @type {(path: string, body?: object) => Promise<any>} */ call,
) {
  const event = "stock_updated";
  const rawUrl = `http://127.0.0.1:${ports.raw}`;
  const raw = start("quality/bench/raw-emit-server.mjs", { PORT: String(ports.raw) });
  await message(raw, "ready");
  const body = {
    productId: products[0],
    locationId: products[0],
    onHand: 1,
    reserved: 1,
    stock: 1,
    available: 1,
  };

  const clients = (/** @type {object} */ options) =>
    start("quality/bench/fan-out-clients.mjs", {
      FAN_OUT: JSON.stringify({ count: CLIENTS, event, burst: BURST, ...options }),
    });
  const rawTimes = [];
  const rawClients = clients({ url: rawUrl });
  await message(rawClients, "ready");
  for (let round = 0; round < ROUNDS; round++) {
    const done = message(rawClients, "done");
    raw.send({ burst: BURST, event, body });
    rawTimes.push(await done);
  }
  await stop(rawClients);
  await stop(raw);

  const ourTimes = [];
  const ourClients = clients({ url: address, token });
  await message(ourClients, "ready");
  for (let round = 0; round < ROUNDS; round++) {
    const done = message(ourClients, "done");
    const lines = products.slice(0, BURST).map((productId) => ({ productId, quantity: "1" }));
    await call("/trpc/inventory.receive", { json: { lines } });
    ourTimes.push(await done);
  }
  await stop(ourClients);
  return median(rawTimes) / median(ourTimes);
}
