/** What has to stay the same from one start to the next: the port and the passwords of the two roles. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";

export const DATABASE = "mizan";
export const OWNER_ROLE = "mizan_owner";
export const APP_ROLE = "mizan_app";

/** @typedef {{ port: number, ownerPassword: string, appPassword: string }} ServerRecord */

/**
 * @param {string} path
 * @returns {ServerRecord}
 */
export function loadRecord(path) {
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  return { port: 0, ownerPassword: newPassword(), appPassword: newPassword() };
}

/**
 * @param {string} path
 * @param {ServerRecord} record
 */
export function saveRecord(path, record) {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, path);
}

/**
 * @param {ServerRecord} record
 * @param {number} port
 */
export function addresses({ ownerPassword, appPassword }, port) {
  const address = (/** @type {string} */ role, /** @type {string} */ password) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${DATABASE}`;
  return { ownerUrl: address(OWNER_ROLE, ownerPassword), appUrl: address(APP_ROLE, appPassword) };
}

/**
 * @param {number} wanted 0 for any
 * @param {number} remembered 0 when there is none
 * @returns {Promise<number>}
 */
export async function choosePort(wanted, remembered) {
  if (wanted) {
    if (await freePort(wanted)) return wanted;
    throw new Error(
      `Port ${wanted} is in use. Set POSTGRES_PORT to another one, or to 0 to have one chosen.`,
    );
  }
  const port = (remembered && (await freePort(remembered))) || (await freePort(0));
  if (!port) throw new Error("No port of 127.0.0.1 is free for PostgreSQL.");
  return port;
}

/**
 * @param {number} port
 * @returns {Promise<number | null>} the port, or null when it is taken
 */
function freePort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : null));
    });
  });
}

function newPassword() {
  return randomBytes(24).toString("base64url");
}
