/** What PostgreSQL writes about itself into `postmaster.pid`. */
import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive, workingFolder } from "./process-identity.mjs";

/** @typedef {{ pid: number, port: number, status: string }} Postmaster */

/**
 * @param {string} cluster
 * @returns {Postmaster | null} null when no server has been started, or the last one stopped cleanly
 */
export function readPostmaster(cluster) {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? "").trim() };
  } catch {
    return null;
  }
}

/**
 * @param {string} cluster
 * @param {Postmaster} postmaster
 * @returns {"the server" | "somebody else" | "unknown"} unknown where the system does not show the working
 *   folder of another process
 */
export function whoHasTheNumber(cluster, { pid }) {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return "somebody else";
  const folder = workingFolder(pid);
  if (folder === null) return "unknown";
  return folder === realpathSync(cluster) ? "the server" : "somebody else";
}

/**
 * PostgreSQL takes away the file of a dead server itself, but not that of a server whose number has been
 * given to another process.
 *
 * @param {string} cluster
 */
export function forgetPostmaster(cluster) {
  rmSync(join(cluster, "postmaster.pid"), { force: true });
}
