/** What runs in the threads of password.ts. Each function takes one task, and answers what structured clones can carry. */
import { hashRawSync, hashSync, verifySync } from "@node-rs/argon2";
import { verifySync as verifyBcryptSync } from "@node-rs/bcrypt";

/** @typedef {import("@node-rs/argon2").Options} Cost */

/** How hashes begin that came from another shop's database. */
const BCRYPT = /^\$2[abxy]\$/;

/** @param {{ password: string, cost: Cost }} task */
export const hash = ({ password, cost }) => rested(() => hashSync(password, cost));

/** @param {{ words: string, salt: string, cost: Cost }} task `salt` in base64 */
export const hashSalted = ({ words, salt, cost }) =>
  rested(() => hashRawSync(words, { ...cost, salt: Buffer.from(salt, "base64") }).toString("base64url"));

/** @param {{ stored: string, password: string }} task */
export const verify = ({ stored, password }) =>
  rested(() => (BCRYPT.test(stored) ? verifyBcryptSync(password, stored) : verifySync(stored, password)));

const sleeper = new Int32Array(new SharedArrayBuffer(4));
/** When the next hash may begin. Units: milliseconds of performance.now(). */
let readyAt = 0;

/**
 * Rests as long as the hash before took, so that a flood of log-ins never takes more than half of a thread's time.
 *
 * @template T
 * @param {() => T} work
 */
function rested(work) {
  const rest = readyAt - performance.now();
  if (rest > 0) Atomics.wait(sleeper, 0, 0, rest);
  const began = performance.now();
  try {
    return work();
  } finally {
    const ended = performance.now();
    readyAt = ended + (ended - began);
  }
}
