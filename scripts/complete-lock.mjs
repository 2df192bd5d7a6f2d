/**
 * Adds to package-lock.json the platform packages that npm left out.
 *
 * A registry mirror may carry the binaries of some systems only. npm then writes a lock without the others,
 * and its next `npm ci` refuses that very lock ("Missing: @turbo/darwin-64@ from lock file"). The entries
 * added here carry version, os and cpu, so `npm ci` is content and other systems still find their binaries.
 *
 *   node scripts/complete-lock.mjs           after every `npm install` that changes the lock
 *   node scripts/complete-lock.mjs --check   fails when an entry is missing or an entry names a registry
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { machinesOf } from "./platform-packages.mjs";

/**
 * @typedef {object} LockEntry
 * @property {Record<string, string>} [optionalDependencies]
 * @property {string} [resolved]
 * @property {boolean} [dev]
 */
/** @typedef {{ packages: Record<string, LockEntry> }} Lock */

/**
 * Where npm would look, from the inside out, for a dependency.
 *
 * @param {string} owner the place of the package that depends
 * @param {string} name
 */
function* placesFor(owner, name) {
  for (let folder = owner; ; ) {
    yield `${folder ? `${folder}/` : ""}node_modules/${name}`;
    if (!folder) return;
    const parent = folder.lastIndexOf("/node_modules/");
    folder = parent === -1 ? "" : folder.slice(0, parent);
  }
}

/**
 * @param {Lock} lock
 * @returns {Record<string, object>} the entries to add, by their place in the lock
 */
export function missingEntries(lock) {
  /** @type {Record<string, object>} */
  const missing = {};
  for (const [owner, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = [...placesFor(owner, name)];
      if (places.some((place) => lock.packages[place])) continue;
      const machines = machinesOf(name);
      if (!machines) continue;
      if (!/^\d/.test(version)) throw new Error(`${owner} wants ${name}@${version}: not one exact version`);
      const { os, cpu, libc } = machines;
      missing[`node_modules/${name}`] = {
        version,
        cpu,
        ...(entry.dev && { dev: true }),
        ...(libc && { libc }),
        optional: true,
        ...(os && { os }),
      };
    }
  }
  return missing;
}

/**
 * The entries that say where they were downloaded from: a lock must work with every registry.
 *
 * @param {Lock} lock
 */
export function entriesNamingARegistry(lock) {
  return Object.entries(lock.packages)
    .filter(([, entry]) => /^https?:/.test(entry.resolved ?? ""))
    .map(([place]) => place);
}

function main() {
  const path = resolve(import.meta.dirname, "../package-lock.json");
  /** @type {Lock} */
  const lock = JSON.parse(readFileSync(path, "utf8"));
  const missing = missingEntries(lock);
  const named = entriesNamingARegistry(lock);
  const count = Object.keys(missing).length;

  if (process.argv.includes("--check")) {
    if (count)
      console.error(`package-lock.json lacks ${count} platform packages: ${Object.keys(missing).join(", ")}`);
    if (named.length) console.error(`package-lock.json names a registry for: ${named.join(", ")}`);
    if (count || named.length) {
      console.error("Run: npm run lock:complete");
      process.exit(1);
    }
    return;
  }

  for (const place of named) delete lock.packages[place]?.resolved;
  Object.assign(lock.packages, missing);
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  if (count || named.length) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  console.info(
    `package-lock.json: ${count} platform packages added, ${named.length} registry addresses removed.`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
