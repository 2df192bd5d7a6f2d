import { availableParallelism } from "node:os";
import { hash, hashRaw, verify } from "@node-rs/argon2";
import { verify as verifyBcrypt } from "@node-rs/bcrypt";
import pLimit from "p-limit";

/** Units: `memoryCost` KiB. Source: OWASP Password Storage Cheat Sheet, argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** How a hash begins that was made at this cost. */
const AT_COST = "$argon2id$v=19$m=19456,t=2,p=1$";
/** How hashes begin that came from another shop's database. */
const BCRYPT = /^\$2[abxy]\$/;

/** The hash of words that nobody knows: an unknown account costs the same time as a known one. */
const NOBODYS_HASH = `${AT_COST}D5nLGDLhJtUVqjd6MzB+Yw$GvnmIacqCHHhgmeb4bRGZI9Pm/fc9qwejGqSXjTs58Q`;

/** A core is left to those who sign in nowhere: many log-ins at once wait for each other, not the catalogue for them. */
const inTurn = pLimit(Math.max(1, availableParallelism() - 1));

/** A password as it is stored: argon2id with its salt and cost in the text. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/** The hash of words with a salt that is kept apart, so that the same words give the same hash. Units: `salt` in base64. */
export async function hashSalted(words: string, salt: string): Promise<string> {
  const hashed = await inTurn(() => hashRaw(words, { ...COST, salt: Buffer.from(salt, "base64") }));
  return hashed.toString("base64url");
}

/**
 * Whether the password fits the stored hash, argon2id or an imported bcrypt one; without a hash it is never right, and
 * takes as long to find out.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const stored = passwordHash ?? NOBODYS_HASH;
  const fits = await inTurn(() =>
    BCRYPT.test(stored) ? verifyBcrypt(password, stored) : verify(stored, password),
  );
  return fits && passwordHash !== null;
}

/** Whether a hash was made in another way or at another cost than ours today. */
export const isOutdated = (passwordHash: string): boolean => !passwordHash.startsWith(AT_COST);
