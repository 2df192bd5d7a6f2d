/** What the catalogue's readers notice of many log-ins at once, each of which hashes a password. */
import { request } from "node:http";
import { drive, median } from "./load.mjs";

const ROUNDS = 5;
const PARALLEL = 20;
const BOUNDS = { connections: 16, seconds: 2 };

/**
 * Lets staff in who sign in again and again from then on, whenever they are asked to.
 *
 * @param {string} address
 * @param {(path: string, body: object) => Promise<any>} call as somebody who may let staff in
 * @returns {Promise<(signal: AbortSignal) => Promise<number>>} signs all of them in until it is stopped; how often
 */
export async function hirePeople(address, call) {
  const people = await Promise.all(
    Array.from({ length: PARALLEL }, async (_, turn) => {
      const login = { email: `bench-${turn}@example.test`, password: `the benchmark's word ${turn}` };
      await call("/trpc/staff.create", { json: { ...login, name: "Bench", role: "admin" } });
      return { ...login, localAddress: `127.0.1.${turn + 1}` };
    }),
  );
  return async (signal) => {
    const done = await Promise.all(people.map((login) => logInUntil(signal, address, login)));
    return done.reduce((sum, one) => sum + one, 0);
  };
}

/** @typedef {{ ratio: number, quietMs: number, busyMs: number, perSecond: number }} Amid `perSecond`: log-ins */

/**
 * The slowest hundredth of reads while many log in, against the same while nobody does; both without a pause.
 *
 * @param {import("./load.mjs").Target} reads
 * @param {Awaited<ReturnType<typeof hirePeople>>} logIn
 * @returns {Promise<Amid>} the middle one of all rounds
 */
export async function measureAmidLogIns(reads, logIn) {
  /** @type {Amid[]} */
  const rounds = [];
  await drive(reads, BOUNDS);
  while (rounds.length < ROUNDS) {
    const quiet = await drive(reads, BOUNDS);
    const stopping = new AbortController();
    const [busy, done] = await Promise.all([
      drive(reads, BOUNDS).finally(() => stopping.abort()),
      logIn(stopping.signal),
    ]);
    const [quietMs, busyMs] = [quiet.p99Ms, busy.p99Ms];
    rounds.push({ ratio: busyMs / quietMs, quietMs, busyMs, perSecond: done / BOUNDS.seconds });
  }
  const middle = median(rounds.map(({ ratio }) => ratio));
  return /** @type {Amid} */ (rounds.find(({ ratio }) => ratio === middle));
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
