import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** `mz_live_<prefix>_<secret>`: the prefix finds the row, the rest proves the right to it. */
const SECRET_FORM = /^mz_live_([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/;

/** A new key as its holder keeps it. Its parts carry 48 and 256 bits of chance. */
export function newApiKeySecret(): { secret: string; prefix: string; lastFour: string } {
  const prefix = randomBytes(6).toString("hex");
  const secret = `mz_live_${prefix}_${randomBytes(32).toString("base64url")}`;
  return { secret, prefix, lastFour: secret.slice(-4) };
}

/** The prefix of a text that has the form of a key; null for any other text. */
export function apiKeyPrefix(text: string): string | null {
  return SECRET_FORM.exec(text)?.[1] ?? null;
}

/** How a key is stored: SHA-256 of all of it, hexadecimal. A slow hash would add nothing to 256 bits of chance. */
export function hashApiKeySecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Compares two hashes in a time that tells nothing of where they differ. */
export function sameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
