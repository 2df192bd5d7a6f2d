import { createHash } from "node:crypto";

/**
 * The id of a seeded row: the same key always gives the same id, so that a second run finds what the first one made.
 *
 * A version 8 UUID (RFC 9562 §5.8). With `at` it begins with that instant, as our own ids do, and sorts by it.
 */
export function seedId(key: string, at?: Date): string {
  const bytes = createHash("sha256").update(key).digest().subarray(0, 16);
  if (at) bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
