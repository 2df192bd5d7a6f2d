/** Where uploaded files are kept: a folder, a bucket. Names are ours, never a visitor's. */
export interface FileStorage {
  /** Keeps the bytes under the name; whoever reads it meanwhile sees all of them or none. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Forgets the name; that it is not there is no failure. */
  remove(name: string): Promise<void>;
}
