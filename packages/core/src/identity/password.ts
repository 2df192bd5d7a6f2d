import { hash, verify } from "@node-rs/argon2";

/** Units: `memoryCost` KiB. Source: OWASP Password Storage Cheat Sheet, argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of words that nobody knows: an unknown account costs the same time as a known one. */
const NOBODYS_HASH =
  "$argon2id$v=19$m=19456,t=2,p=1$D5nLGDLhJtUVqjd6MzB+Yw$GvnmIacqCHHhgmeb4bRGZI9Pm/fc9qwejGqSXjTs58Q";

/** A password as it is stored: argon2id with its salt and cost in the text. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether the password fits the stored hash; without a hash it is never right, and takes as long to find out. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? NOBODYS_HASH, password);
  return fits && passwordHash !== null;
}
