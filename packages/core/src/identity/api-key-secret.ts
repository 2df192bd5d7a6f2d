import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { ApiKeyEnvironment } from "@mizan/contracts/api-keys";

/** `mz_live_<prefix>_<secret>`, or `mz_test_…`: the prefix finds the row, the rest proves the right to it. */
const SECRET_FORM = /^mz_(?:live|test)_([0-9a-f]{12})_[A-Za-z0-9_-]{43}$/;

/** Where a key begins that is made: 48 bits of chance, which it keeps when its secret is exchanged. */
export const newApiKeyPrefix = (): string => randomBytes(6).toString("hex");

/** A key as its holder keeps it, with 256 bits of chance, and what we keep of it. */
export function newApiKeySecret(key: { environment: ApiKeyEnvironment; prefix: string }) {
  const secret = `mz_${key.environment}_${key.prefix}_${randomBytes(32).toString("base64url")}`;
  return { secret, secretHash: hashApiKeySecret(secret), lastFour: secret.slice(-4) };
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
