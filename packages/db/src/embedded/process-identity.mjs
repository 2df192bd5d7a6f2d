/** Which process a number means: numbers are given out again, so a number alone proves nothing. */
import { readFileSync, readlinkSync } from "node:fs";

/** @typedef {{ pid: number, startedAt: string | null }} ProcessIdentity */

/**
 * @param {number} pid
 * @returns {boolean} also true for a process of another user
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
  return processState(pid) !== "Z";
}

/**
 * @param {number} pid
 * @returns {ProcessIdentity}
 */
export function identify(pid) {
  return { pid, startedAt: statFields(pid)?.[19] ?? null };
}

/**
 * @param {ProcessIdentity} identity
 * @returns {boolean} false once that very process has ended, even when its number is in use again
 */
export function isStillRunning({ pid, startedAt }) {
  return isAlive(pid) && (startedAt === null || identify(pid).startedAt === startedAt);
}

/**
 * @param {number} pid
 * @returns {string | null} null where the system does not tell
 */
export function workingFolder(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function errorCode(error) {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/** @param {number} pid */
function processState(pid) {
  return statFields(pid)?.[0];
}

/**
 * The fields of /proc/<pid>/stat from the state on: the name before it may hold spaces and brackets.
 *
 * @param {number} pid
 * @returns {string[] | null}
 */
function statFields(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}
