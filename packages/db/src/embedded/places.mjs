/** Where the files of one embedded PostgreSQL lie. */
import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { canPassThrough } from "./run-as.mjs";

/**
 * @typedef {object} Places
 * @property {string} cluster what `initdb` makes
 * @property {string} clusterRoot the folder around it; also holds copied programs
 * @property {string} record port and passwords
 * @property {string} owner which process looks after the server
 * @property {string} lock held while somebody starts or stops it
 * @property {string} log
 */

/**
 * @param {string} dataDir
 * @param {import("./run-as.mjs").SystemUser | null} user who runs the server
 * @returns {Places}
 */
export function preparePlaces(dataDir, user) {
  const home = resolve(dataDir);
  mkdirSync(join(home, "logs"), { recursive: true });
  if (user) letThrough(home);
  const hasMovedOut = existsSync(join(outside(home), "postgres"));
  const clusterRoot = canPassThrough(user, home) && !hasMovedOut ? home : makeOutside(home);
  return {
    cluster: join(clusterRoot, "postgres"),
    clusterRoot,
    record: join(home, "postgres.json"),
    owner: join(home, "postgres-owner.json"),
    lock: join(home, "postgres.lock"),
    log: join(home, "logs", "postgres.log"),
  };
}

/**
 * @param {import("./run-as.mjs").SystemUser | null} user
 * @param {string} folder
 */
export function makeFolderFor(user, folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}

/**
 * Others may pass through the data folder, not list it: its secrets are readable for their owner only.
 *
 * @param {string} home
 */
function letThrough(home) {
  const { mode } = statSync(home);
  if ((mode & 0o001) === 0) chmodSync(home, (mode & 0o777) | 0o011);
}

/**
 * A clone below a closed home folder (`/root`) has no room for a server that runs as somebody else.
 *
 * @param {string} home
 */
function outside(home) {
  return `/var/lib/mizan-${createHash("sha256").update(home).digest("hex").slice(0, 12)}`;
}

/** @param {string} home */
function makeOutside(home) {
  const folder = outside(home);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  return folder;
}
