/** What a person needs after the start: where everything is and how to get in. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Demo
 * @property {{ slug: string, apiKey: string, logins: Record<string, { email: string, password: string }> }} company
 * @property {{ slug: string, apiKey: string, logins: Record<string, { email: string, password: string }> }} secondCompany
 */

/**
 * Brings the addresses in demo.json up to date: the shop stays from start to start, the ports need not.
 *
 * @param {import("./settings.mjs").Settings} settings
 * @returns {Demo | null}
 */
export function updateDemoFile({ dataDir, addresses }) {
  const path = join(dataDir, "demo.json");
  if (!existsSync(path)) return null;
  const demo = { ...JSON.parse(readFileSync(path, "utf8")), ...addresses };
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, path);
  return demo;
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {Demo | null} demo
 * @returns {string}
 */
export function summary({ addresses }, demo) {
  const places = [
    ["Storefront", `${addresses.storefront}/ar  ${addresses.storefront}/en`],
    ["Admin", addresses.admin],
    ["API", addresses.api],
    ["API, to try out", `${addresses.api}/docs`],
    ["Metrics", addresses.metrics],
  ];
  const companies = demo ? [demo.company, demo.secondCompany] : [];
  return [table(places), ...companies.flatMap((company) => ["", `  ${company.slug}`, waysIn(company)])].join(
    "\n",
  );
}

/** @param {Demo["company"]} company */
function waysIn({ logins, apiKey }) {
  const people = Object.entries(logins).map(([role, { email, password }]) => [role, `${email}  ${password}`]);
  return table([...people, ["API key", apiKey]]);
}

/** @param {string[][]} rows */
function table(rows) {
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  return rows.map(([name = "", value]) => `  ${name.padEnd(width)}  ${value}`).join("\n");
}
