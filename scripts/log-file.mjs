import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

const FULL_AT_BYTES = 20 * 1024 * 1024;

/** A log of bounded size: a full one becomes `….log.1`, in the place of the one before. */
export class LogFile {
  #path;
  #size;
  #stream;
  /** @type {string[]} */
  #recent = [];

  /** @param {string} path */
  constructor(path) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#size = existsSync(path) ? statSync(path).size : 0;
    this.#stream = createWriteStream(path, { flags: "a" });
  }

  get path() {
    return this.#path;
  }

  /** The last lines of this run. */
  get recent() {
    return this.#recent.join("\n");
  }

  /** @param {string} line */
  write(line) {
    this.#recent = [...this.#recent.slice(-24), line];
    this.#size += Buffer.byteLength(line) + 1;
    if (this.#size > FULL_AT_BYTES) {
      this.#stream.end();
      renameSync(this.#path, `${this.#path}.1`);
      this.#stream = createWriteStream(this.#path, { flags: "a" });
      this.#size = 0;
    }
    this.#stream.write(`${line}\n`);
  }
}
