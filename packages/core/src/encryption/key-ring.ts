import { createHmac, scryptSync } from "node:crypto";
import { openBytes, sealBytes } from "./envelope";

/** Enough work to make guessing a password hopeless, and little enough for a start. Source: OWASP Password Storage. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 32;

/** Bytes as the ring closed them, and which of its keys did. */
export interface Wrapped {
  wrappedBy: string;
  wrapped: string;
}

/**
 * The keys that wrap data keys: made of secrets that stand in the environment and nowhere else.
 *
 * The first one wraps; all of them unwrap, so that a key can be exchanged while the product runs.
 */
export class KeyRing {
  private readonly keys = new Map<string, Buffer>();
  /** The id of the key that wraps. */
  readonly currentId: string;

  /** `secrets`: the current one first. Errors: throws when there is none. */
  constructor(secrets: readonly [string, ...string[]]) {
    for (const secret of secrets) {
      const key = scryptSync(secret, "mizan/key-ring", KEY_BYTES, SCRYPT);
      this.keys.set(keyIdOf(key), key);
    }
    const [currentId] = this.keys.keys();
    if (currentId === undefined) throw new Error("A key ring has at least one key");
    this.currentId = currentId;
  }

  has(keyId: string): boolean {
    return this.keys.has(keyId);
  }

  /** `bound` says what the bytes are for: under another saying they do not open. */
  wrap(bytes: Buffer, bound: string): Wrapped {
    return { wrappedBy: this.currentId, wrapped: sealBytes(this.key(this.currentId), bytes, bound) };
  }

  /** Errors: throws for a key that is not in the ring, and for bytes that were changed or are bound to another use. */
  unwrap({ wrappedBy, wrapped }: Wrapped, bound: string): Buffer {
    return openBytes(this.key(wrappedBy), wrapped, bound);
  }

  private key(keyId: string): Buffer {
    const key = this.keys.get(keyId);
    if (!key)
      throw new Error(
        `A data key is wrapped by key ${keyId}, which is not in the ring: add its secret to ENCRYPTION_KEYS`,
      );
    return key;
  }
}

/** Names a key without telling anything of it. */
const keyIdOf = (key: Buffer) => createHmac("sha256", key).update("key id").digest("hex").slice(0, 12);
