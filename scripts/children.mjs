/** The applications as child processes: their start, their logs, their end. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { LogFile } from "./log-file.mjs";

const PINO_WARN = 40;

/**
 * @typedef {object} Application
 * @property {string} name
 * @property {string[]} args of Node
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {number} stopWithinMs
 */

export class Child {
  #process;
  #log;
  #application;
  #stopping = false;

  /**
   * @param {Application} application
   * @param {string} logFolder
   * @param {(text: string) => void} warn hears warnings and errors
   */
  constructor(application, logFolder, warn) {
    this.#application = application;
    this.#log = new LogFile(join(logFolder, `${application.name}.log`), (text) => warn(`  ${text}`));
    // In a process group of its own: Ctrl-C in a terminal reaches the whole group at once, but the applications
    // are to stop in order, and each with the processes that it started.
    this.#process = spawn(process.execPath, application.args, {
      cwd: application.cwd,
      env: application.env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        this.#log.write(line);
        const warning = warningIn(line, stream === this.#process.stderr);
        if (warning && !this.#stopping) warn(`  ${application.name}: ${warning}`);
      });
    }
    /** @type {Promise<string>} how it ended */
    this.ended = new Promise((resolve) => {
      this.#process.once("error", (error) => resolve(error.message));
      this.#process.once("close", (code, signal) => resolve(signal ?? `code ${code}`));
    });
  }

  get name() {
    return this.#application.name;
  }

  /** Settles only when it ends by itself. */
  async diedUnexpectedly() {
    const ending = await this.ended;
    if (this.#stopping) return new Promise(() => undefined);
    return new Error(
      `${this.name} ended with ${ending}. The end of ${this.#log.path}:\n\n${this.#log.recent}`,
    );
  }

  async stop() {
    this.#stopping = true;
    if (!this.#isRunning()) return;
    this.#signal("SIGTERM");
    const timer = setTimeout(() => this.kill(), this.#application.stopWithinMs);
    if (this.#isRunning()) await once(this.#process, "exit");
    clearTimeout(timer);
    // What it started and left behind (a bundler's workers).
    this.kill();
  }

  kill() {
    this.#stopping = true;
    this.#signal("SIGKILL");
  }

  #isRunning() {
    return (
      this.#process.pid !== undefined && this.#process.exitCode === null && this.#process.signalCode === null
    );
  }

  /** @param {NodeJS.Signals} signal */
  #signal(signal) {
    const { pid } = this.#process;
    if (pid === undefined) return;
    try {
      process.kill(process.platform === "win32" ? pid : -pid, signal);
    } catch {
      // The whole group has ended already.
    }
  }
}

/**
 * @param {string} line
 * @param {boolean} isErrorStream
 * @returns {string | undefined} what a person in front of the console should see
 */
function warningIn(line, isErrorStream) {
  if (line.startsWith("{")) {
    try {
      const { level, msg, err, error } = JSON.parse(line);
      if (typeof level === "number") {
        return level >= PINO_WARN ? [msg, err?.message ?? error].filter(Boolean).join(": ") : undefined;
      }
    } catch {
      // Not a log record after all: shown as it is.
    }
  }
  return isErrorStream || /^\s*[⚠⨯]/.test(line) ? line.trim() || undefined : undefined;
}
