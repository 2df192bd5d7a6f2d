/** A lock between processes that is free again when its holder dies, however it dies. */
import { randomUUID } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode, identify, isStillRunning } from "./process-identity.mjs";

/**
 * @param {string} path the lock file; its folder must exist
 * @param {{ waitMs?: number, onWait?: (holderPid: number) => void }} [options]
 * @returns {Promise<() => void>} releases the lock
 * @throws {Error} when another process still holds it after `waitMs`
 */
export async function acquireLock(path, { waitMs = 60_000, onWait } = {}) {
  const mine = `${path}.${randomUUID()}`;
  const content = JSON.stringify(identify(process.pid));
  writeFileSync(mine, content, { mode: 0o644 });
  const deadline = Date.now() + waitMs;
  try {
    for (let told = false; ; ) {
      try {
        linkSync(mine, path);
        return () => release(path, content);
      } catch (error) {
        if (errorCode(error) !== "EEXIST") throw error;
      }
      const holder = readHolder(path);
      if (holder && !isStillRunning(holder.identity)) {
        removeStale(path, holder.text);
        continue;
      }
      if (holder && !told) {
        told = true;
        onWait?.(holder.identity.pid);
      }
      if (Date.now() > deadline) {
        throw new Error(`${path} is held by process ${holder?.identity.pid ?? "?"}, which is still running`);
      }
      await sleep(50);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * @template T
 * @param {string} path
 * @param {{ waitMs?: number, onWait?: (holderPid: number) => void }} options
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, options, work) {
  const release = await acquireLock(path, options);
  try {
    return await work();
  } finally {
    release();
  }
}

/** @param {string} path */
function readHolder(path) {
  try {
    const text = readFileSync(path, "utf8");
    return { text, identity: JSON.parse(text) };
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  }
}

/**
 * Two processes may see the same dead holder: the slower one would remove the faster one's fresh lock, so it
 * looks at what it took away and puts it back.
 *
 * @param {string} path
 * @param {string} staleText
 */
function removeStale(path, staleText) {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  if (readFileSync(aside, "utf8") !== staleText && !existsSync(path)) linkSync(aside, path);
  rmSync(aside, { force: true });
}

/**
 * @param {string} path
 * @param {string} content
 */
function release(path, content) {
  if (readHolder(path)?.text === content) rmSync(path, { force: true });
}
