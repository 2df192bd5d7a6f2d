import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { type Line, WaitingLines } from "./waiting-lines";

/** Units: `memoryCost` KiB. Source: OWASP Password Storage Cheat Sheet, argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** How a hash begins that was made at this cost. */
const AT_COST = "$argon2id$v=19$m=19456,t=2,p=1$";

/** The hash of words that nobody knows: an unknown account costs the same time as a known one. */
const NOBODYS_HASH = `${AT_COST}D5nLGDLhJtUVqjd6MzB+Yw$GvnmIacqCHHhgmeb4bRGZI9Pm/fc9qwejGqSXjTs58Q`;

/**
 * Threads that hash. A core is left to those who sign in nowhere, and what they need of the others goes first: many
 * log-ins at once wait for each other, not the catalogue for them.
 */
const THREADS = Math.max(1, availableParallelism() - 1);
const threads = new Piscina({
  filename: new URL("./hashing-thread.js", import.meta.url).href,
  minThreads: 0,
  maxThreads: THREADS,
  idleTimeout: 60_000,
  niceIncrement: 19,
});

/** A thread does a few dozen hashes a second: whoever would wait longer than some seconds is told so at once. */
const lines = new WaitingLines({ places: THREADS, longest: 150 * THREADS });

/** A password as it is stored: argon2id with its salt and cost in the text. */
export function hashPassword(password: string, line: Line = "others"): Promise<string> {
  return lines.run(line, () => threads.run({ password, cost: COST }, { name: "hash" }));
}

/** The hash of words with a salt that is kept apart, so that the same words give the same hash. Units: `salt` in base64. */
export function hashSalted(words: string, salt: string, line: Line = "others"): Promise<string> {
  return lines.run(line, () => threads.run({ words, salt, cost: COST }, { name: "hashSalted" }));
}

/**
 * Whether the password fits the stored hash, argon2id or an imported bcrypt one; without a hash it is never right, and
 * takes as long to find out. Errors, here as in the others: UNAVAILABLE passwords.busy.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
  line: Line = "others",
): Promise<boolean> {
  const task = { stored: passwordHash ?? NOBODYS_HASH, password };
  const fits = await lines.run(line, () => threads.run(task, { name: "verify" }));
  return fits && passwordHash !== null;
}

/** Whether a hash was made in another way or at another cost than ours today. */
export const isOutdated = (passwordHash: string): boolean => !passwordHash.startsWith(AT_COST);
