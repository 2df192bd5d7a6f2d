import { spawn } from "node:child_process";
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolderFor } from "./places.mjs";
import { OWNER_ROLE } from "./record.mjs";

const ACCESS_RULES =
  "# Everybody shows a password; nobody comes from another machine.\nhost all all 127.0.0.1/32 scram-sha-256\n";

/**
 * Locales that say which characters are letters, the best first. Text itself is compared by the built-in C.UTF-8, but
 * the trigrams of search ask the system's locale, and plain C knows English letters only: an Arabic word would have none.
 */
const CHARACTER_TYPES = ["C.UTF-8", "en_US.UTF-8", "C"];

/**
 * Makes the cluster unless it is there, in a folder that takes its final name only when it is whole.
 *
 * @param {object} options
 * @param {import("./places.mjs").Places} options.places
 * @param {import("./binaries.mjs").Binaries} options.binaries
 * @param {import("./run-as.mjs").SystemUser | null} options.user
 * @param {string} options.ownerPassword
 * @param {boolean} options.fsync
 */
export async function initializeCluster({ places, binaries, user, ownerPassword, fsync }) {
  if (existsSync(join(places.cluster, "PG_VERSION"))) return;
  const folder = join(places.clusterRoot, "postgres-unfinished");
  rmSync(folder, { recursive: true, force: true });
  makeFolderFor(user, folder);
  const cluster = join(folder, "cluster");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, ownerPassword, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  /** @param {string} characterType */
  const initdb = (characterType) =>
    run(
      binaries.initdb,
      [
        `--pgdata=${cluster}`,
        `--username=${OWNER_ROLE}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        `--lc-ctype=${characterType}`,
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        ...(fsync ? [] : ["--no-sync"]),
      ],
      { cwd: folder, ...(user && { uid: user.uid, gid: user.gid }) },
    );
  await firstKnown(CHARACTER_TYPES, initdb);
  writeFileSync(join(cluster, "pg_hba.conf"), ACCESS_RULES);
  renameSync(cluster, places.cluster);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Tries locales until one is known to this machine.
 *
 * @param {string[]} locales
 * @param {(locale: string) => Promise<void>} attempt
 */
async function firstKnown(locales, attempt) {
  for (const [index, locale] of locales.entries()) {
    try {
      return await attempt(locale);
    } catch (error) {
      if (index === locales.length - 1 || !/locale/.test(String(error))) throw error;
    }
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, uid?: number, gid?: number }} options
 * @returns {Promise<void>}
 */
function run(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options,
      env: serverEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb ended with code ${code}:\n${output.trim()}`)),
    );
  });
}

/** The server takes nothing from the caller's environment (PGDATA, PGPORT, LC_ALL … would change it). */
export function serverEnvironment() {
  const kept = ["PATH", "SystemRoot", "TEMP", "TMP"].flatMap((name) => {
    const value = process.env[name];
    return value ? [[name, value]] : [];
  });
  return { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC" };
}
