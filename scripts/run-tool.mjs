import { spawn } from "node:child_process";
import { REPOSITORY, toolEnvironment } from "./repository.mjs";

/** A tool that ended badly, with what it had to say. */
export class ToolError extends Error {
  /**
   * @param {string} command
   * @param {string} ending
   * @param {string} output
   */
  constructor(command, ending, output) {
    super(`${command} ended with ${ending}.${output ? `\n\n${output}` : ""}`);
    this.name = "ToolError";
    this.output = output;
  }
}

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends the tools that run now; each fails. */
export function stopTools() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Runs a Node program to its end and keeps quiet about what it says, unless it fails.
 *
 * @param {string[]} args of Node: the program and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, name?: string, cwd?: string }} [options] show: pass its output
 *   on as it comes
 * @returns {Promise<string>} its output
 */
export function runNode(
  args,
  { env = toolEnvironment(), show = false, name = args.join(" "), cwd = REPOSITORY } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    let output = "";
    const keep = (/** @type {NodeJS.WriteStream} */ to) => (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (show) to.write(chunk);
    };
    child.stdout.on("data", keep(process.stdout));
    child.stderr.on("data", keep(process.stderr));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      running.delete(child);
      if (code === 0) resolve(output);
      else reject(new ToolError(name, signal ?? `code ${code}`, show ? "" : lastLines(output, 60)));
    });
  });
}

/**
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
