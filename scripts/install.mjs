/** Installing the packages, once for each state of the lock file. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { inRepository, toolEnvironment } from "./repository.mjs";
import { runNode } from "./run-tool.mjs";

const STAMP = inRepository("node_modules/.install-stamp");

/** @returns {boolean} whether node_modules is what package-lock.json says */
export function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, "utf8") === currentStamp();
}

export async function install() {
  // NODE_ENV=production or `omit` settings would leave out what builds and checks.
  const env = { ...toolEnvironment(), NODE_ENV: "" };
  await runNode([findNpm(), "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"], {
    env,
    name: "npm ci",
  });
  markInstalled();
}

/** Says that node_modules is in step with the lock file, for somebody who has run npm by hand. */
export function markInstalled() {
  writeFileSync(STAMP, currentStamp());
}

function currentStamp() {
  return createHash("sha256")
    .update(readFileSync(inRepository("package-lock.json")))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest("hex");
}

/** The npm that started this process, or the one that came with this Node. */
function findNpm() {
  const home = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    resolve(home, "../lib/node_modules/npm/bin/npm-cli.js"),
    join(home, "node_modules/npm/bin/npm-cli.js"),
    "/usr/share/nodejs/npm/bin/npm-cli.js",
  ];
  const found = candidates.find((path) => path?.endsWith("npm-cli.js") && existsSync(path));
  if (!found) throw new Error("npm was not found beside this Node. Start with: npm start");
  return found;
}
