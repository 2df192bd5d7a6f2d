import { LRUCache } from "lru-cache";
import { type Cipher, UnknownDataKey } from "./cipher";
import { type DataPurpose, dataPurposes, type KeyOwner, loadCipher } from "./data-keys";
import { KeyRing } from "./key-ring";

const REMEMBERED_CIPHERS = 2000;
/** How long a process works with a key that was replaced elsewhere, at most. Units: milliseconds. */
const REMEMBERED_MS = 60_000;
/** How long a transaction may last that began with one. Units: milliseconds. */
const TRANSACTION_MS = 15_000;
/** Afterwards every process works with a new key, and nobody with the one before. Units: milliseconds. */
export const KEYS_KNOWN_AFTER_MS = REMEMBERED_MS + TRANSACTION_MS;

/** Whose secrets are sealed and opened, and by what: every context is one. */
export interface Sealing extends KeyOwner {
  readonly vault: Vault;
}

/** Opens the data keys of companies with the ring, and keeps them at hand for a while. */
export class Vault {
  readonly ring: KeyRing;
  private readonly ciphers: LRUCache<string, Cipher>;

  /** `secrets` of the ring, the current one first. */
  constructor(secrets: readonly [string, ...string[]], { rememberedMs = REMEMBERED_MS } = {}) {
    this.ring = new KeyRing(secrets);
    this.ciphers = new LRUCache<string, Cipher>({ max: REMEMBERED_CIPHERS, ttl: rememberedMs });
  }

  /**
   * Works with a company's keys for a purpose. `work` may run twice, since a key that another process made a moment ago
   * is found only when it is missed: it does nothing but seal, open and index.
   */
  async use<T>(owner: KeyOwner, purpose: DataPurpose, work: (cipher: Cipher) => T): Promise<T> {
    const name = `${owner.companyId}/${purpose}`;
    const known = this.ciphers.get(name);
    if (known) {
      try {
        return work(known);
      } catch (error) {
        if (!(error instanceof UnknownDataKey)) throw error;
      }
    }
    // Each caller loads on its own connection: one that waited for another's might hold the connection that it waits for.
    const { cipher, isLasting } = await loadCipher(this.ring, owner, purpose);
    if (isLasting) this.ciphers.set(name, cipher);
    return work(cipher);
  }

  /** The next one to work with a company's keys, or with those for a purpose, loads them anew. */
  forget(companyId: string, purpose?: DataPurpose): void {
    for (const each of purpose ? [purpose] : dataPurposes) this.ciphers.delete(`${companyId}/${each}`);
  }
}
