import { LRUCache } from "lru-cache";
import { type Cipher, UnknownDataKey } from "./cipher";
import { type DataPurpose, type KeyOwner, loadCipher } from "./data-keys";
import { KeyRing } from "./key-ring";

const REMEMBERED_CIPHERS = 2000;
/** How long a process seals with a key that was replaced elsewhere, at most. Units: milliseconds. */
const REMEMBERED_MS = 60_000;

/** Whose secrets are sealed and opened, and by what: every context is one. */
export interface Sealing extends KeyOwner {
  readonly vault: Vault;
}

/** Opens the data keys of companies with the ring, and keeps them at hand for a while. */
export class Vault {
  readonly ring: KeyRing;
  private readonly ciphers = new LRUCache<string, Cipher>({ max: REMEMBERED_CIPHERS, ttl: REMEMBERED_MS });

  /** `secrets` of the ring, the current one first. */
  constructor(secrets: readonly [string, ...string[]]) {
    this.ring = new KeyRing(secrets);
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

  /** The next one to work with these keys loads them anew. */
  forget(companyId: string, purpose: DataPurpose): void {
    this.ciphers.delete(`${companyId}/${purpose}`);
  }
}
