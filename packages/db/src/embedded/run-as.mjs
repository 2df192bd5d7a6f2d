/** PostgreSQL refuses to run as root: a root process runs it as a user that the system already has. */
import { constants, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** @typedef {{ uid: number, gid: number, name: string }} SystemUser */

const CANDIDATES = ["postgres", "node", "nobody"];

/**
 * @returns {SystemUser | null} null when this process is not root and PostgreSQL runs as it is
 */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const found = CANDIDATES.map((name) => users.find((user) => user.name === name && user.uid > 0)).find(
    Boolean,
  );
  if (!found) {
    throw new Error(
      `PostgreSQL does not run as root, and none of the users ${CANDIDATES.join(", ")} exists. ` +
        "Start as an ordinary user, or set DATABASE_URL to a server of your own.",
    );
  }
  return found;
}

/**
 * @param {string} path a folder
 * @returns {SystemUser} the user that the folder belongs to
 */
export function ownerOf(path) {
  const { uid, gid } = statSync(path);
  return { uid, gid, name: `user ${uid}` };
}

/**
 * @param {SystemUser | null} user
 * @param {string} path an existing file or folder
 * @returns {boolean} whether `user` may read it
 */
export function canReach(user, path) {
  if (!user) return true;
  const target = resolve(path);
  const wanted = constants.R_OK | (statSync(target).isDirectory() ? constants.X_OK : 0);
  return permits(user, target, wanted) && canPassThrough(user, dirname(target));
}

/**
 * @param {SystemUser | null} user
 * @param {string} path an existing folder
 * @returns {boolean} whether `user` may open files in it by name
 */
export function canPassThrough(user, path) {
  if (!user) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (!permits(user, folder, constants.X_OK)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * @param {SystemUser} user
 * @param {string} path
 * @param {number} wanted
 */
function permits(user, path, wanted) {
  const { mode, uid, gid } = statSync(path);
  const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
  return ((mode >> shift) & wanted) === wanted;
}
