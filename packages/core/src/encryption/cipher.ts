import { createHmac } from "node:crypto";
import { openBytes, sealBytes } from "./envelope";

/** Where a sealed text stands: moved to another row or column, it does not open. */
export interface Place {
  table: string;
  column: string;
  row: string;
}

/** A text was sealed with a key that this cipher does not know: one that was made since it was loaded, or is gone. */
export class UnknownDataKey extends Error {
  override readonly name = "UnknownDataKey";
}

const VERSION = "v1";
const INDEX_BYTES = 16;

/** The data keys of one purpose in one company, at work. */
export class Cipher {
  /** `keys` by id; the one named `currentId` seals, and rows may still be indexed by those of `formerIds`. */
  constructor(
    private readonly companyId: string,
    readonly currentId: string,
    private readonly formerIds: readonly string[],
    private readonly keys: ReadonlyMap<string, Buffer>,
  ) {}

  /** Shape: `v1.<key id>.<base64url>`. */
  seal(place: Place, text: string): string {
    return `${VERSION}.${this.currentId}.${sealBytes(this.key(this.currentId), Buffer.from(text), this.bound(place))}`;
  }

  /** Errors: UnknownDataKey · throws when the text was changed, or comes from another place. */
  open(place: Place, sealed: string): string {
    const [version, keyId = "", bytes = ""] = sealed.split(".");
    if (version !== VERSION)
      throw new Error(`${place.table}.${place.column} of ${place.row} holds no sealed text`);
    return openBytes(this.key(keyId), bytes, this.bound(place)).toString();
  }

  /**
   * A blind index: the same text gives the same index, and nobody without the key can tell or try which text it was.
   * Indexes of different `name`s cannot be compared.
   *
   * Shape: `<beginning of the key id>.<base64url>`.
   */
  index(name: string, text: string): string {
    return this.indexBy(this.currentId, name, text);
  }

  /** Whether an index that was stored is one of this text, by whichever key it was made. Errors: UnknownDataKey. */
  isIndexOf(stored: string, name: string, text: string): boolean {
    const keyId = [...this.keys.keys()].find((id) => stored.startsWith(indexPrefixOf(id)));
    if (keyId === undefined)
      throw new UnknownDataKey(`No data key of company ${this.companyId} made the index ${stored}`);
    return this.indexBy(keyId, name, text) === stored;
  }

  /** What the same text is found by in rows that wait for being indexed anew; nothing, unless a key was just replaced. */
  formerIndexes(name: string, text: string): string[] {
    return this.formerIds.map((id) => this.indexBy(id, name, text));
  }

  /** What texts that the current key sealed begin with. */
  get sealedPrefix(): string {
    return `${VERSION}.${this.currentId}.`;
  }

  /** What indexes of the current key begin with. */
  get indexPrefix(): string {
    return indexPrefixOf(this.currentId);
  }

  private indexBy(keyId: string, name: string, text: string): string {
    const digest = createHmac("sha256", this.key(keyId)).update(`${name}\0${text}`).digest();
    return indexPrefixOf(keyId) + digest.subarray(0, INDEX_BYTES).toString("base64url");
  }

  private key(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new UnknownDataKey(`Data key ${id} of company ${this.companyId} is not known`);
    return key;
  }

  private bound({ table, column, row }: Place): string {
    return JSON.stringify([this.companyId, table, column, row]);
  }
}

const indexPrefixOf = (keyId: string) => `${keyId.slice(0, 8)}.`;

/** Whether a text was sealed: those of before are in the clear. */
export const isSealed = (text: string): boolean => /^v1\.[\da-f-]{36}\./.test(text);
