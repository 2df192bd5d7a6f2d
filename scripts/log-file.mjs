import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";

const FULL_AT_BYTES = 20 * 1024 * 1024;

/**
 * A log of bounded size: a full one becomes `….log.1`, in the place of the one before.
 *
 * A line that cannot be written (a full disk) is lost, and the first one is told of: a log that ends its writer would
 * take the whole shop with it.
 */
export class LogFile {
  #path;
  #warn;
  #size;
  /** @type {import("node:fs").WriteStream | null} */
  #stream = null;
  #isFailing = false;
  /** @type {string[]} */
  #recent = [];

  /**
   * @param {string} path
   * @param {(text: string) => void} warn
   */
  constructor(path, warn) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#warn = warn;
    this.#size = existsSync(path) ? statSync(path).size : 0;
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
    try {
      if (this.#size > FULL_AT_BYTES) this.#turn();
      this.#stream ??= this.#open();
      this.#stream.write(`${line}\n`, (error) => {
        if (!error) this.#isFailing = false;
      });
    } catch (error) {
      this.#fail(error);
    }
  }

  #turn() {
    this.#stream?.end();
    this.#stream = null;
    this.#size = 0;
    renameSync(this.#path, `${this.#path}.1`);
  }

  #open() {
    const stream = createWriteStream(this.#path, { flags: "a" });
    stream.on("error", (error) => {
      // A stream that failed takes no more: the next line tries with a new one.
      if (this.#stream === stream) this.#stream = null;
      this.#fail(error);
    });
    return stream;
  }

  /** @param {unknown} error */
  #fail(error) {
    if (!this.#isFailing)
      this.#warn(`${this.#path} cannot be written: ${error instanceof Error ? error.message : error}`);
    this.#isFailing = true;
  }
}
