/** What the catalogue's readers notice of many log-ins at once, each of which hashes a password. */
import { request } from "node:http";
import { LIST } from "./alike.mjs";
import { median } from "./load.mjs";

const ROUNDS = 3;
const PARALLEL = 20;
const READS_PER_SECOND = 200;
const SECONDS = 4;

/**
 * The slowest hundredth of catalogue reads while many log in, against the same while nobody does. Reads begin by the
 * clock, whether the ones before were answered or not, so that none waits unseen.
 *
 * @param {string} address
 * @param {(path: string, body: object) => Promise<any>} call as somebody who may let staff in
 * @returns {Promise<{ ratio: number, quietMs: number, busyMs: number, perSecond: number }>} `perSecond`: log-ins
 */
export async function measureLogIns(address, call) {
  const people = await Promise.all(
    Array.from({ length: PARALLEL }, async (_, turn) => {
      const login = { email: `bench-${turn}@example.test`, password: `the benchmark's word ${turn}` };
      await call("/trpc/staff.create", { json: { ...login, name: "Bench", role: "admin" } });
      return { ...login, localAddress: `127.0.1.${turn + 1}` };
    }),
  );
  const ratios = [];
  let [quietMs, busyMs, perSecond] = [0, 0, 0];
  await readForSeconds(address);
  for (let round = 0; round < ROUNDS; round++) {
    quietMs = await readForSeconds(address);
    const stopping = new AbortController();
    const reading = readForSeconds(address).finally(() => stopping.abort());
    const [busy, ...done] = await Promise.all([
      reading,
      ...people.map((login) => logInUntil(stopping.signal, address, login)),
    ]);
    busyMs = busy;
    perSecond = done.reduce((sum, one) => sum + one, 0) / SECONDS;
    ratios.push(busyMs / quietMs);
  }
  return { ratio: median(ratios), quietMs, busyMs, perSecond };
}

/** The slowest hundredth. Units: milliseconds. */
async function readForSeconds(/** @type {string} */ address) {
  const began = performance.now();
  const reads = [];
  /** @type {unknown} */
  let failure;
  for (let turn = 0; turn < READS_PER_SECOND * SECONDS; turn++) {
    const due = began + (turn * 1000) / READS_PER_SECOND;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    reads.push(
      read(address).catch((error) => {
        failure ??= error;
        return 0;
      }),
    );
  }
  const times = (await Promise.all(reads)).sort((a, b) => a - b);
  if (failure) throw failure;
  return times[Math.ceil(times.length * 0.99) - 1] ?? 0;
}

async function read(/** @type {string} */ address) {
  const began = performance.now();
  const response = await fetch(`${address}${LIST}`);
  await response.text();
  if (!response.ok) throw new Error(`${LIST}: ${response.status}`);
  return performance.now() - began;
}

/** How many log-ins were answered. Each person comes from an address of their own, as people do. */
async function logInUntil(
  /** @type {AbortSignal} */ stopping,
  /** @type {string} */ address,
  /** @type {{ email: string, password: string, localAddress: string }} */ { localAddress, ...login },
) {
  const body = JSON.stringify({ json: { kind: "staff", ...login } });
  let done = 0;
  for (; !stopping.aborted; done++) {
    const status = await new Promise((resolve, reject) => {
      const headers = { "content-type": "application/json" };
      request(`${address}/trpc/session.signIn`, { method: "POST", headers, localAddress }, (response) =>
        response.resume().once("end", () => resolve(response.statusCode)),
      )
        .once("error", reject)
        .end(body);
    });
    if (status !== 200) throw new Error(`A log-in was answered ${status}`);
  }
  return done;
}
