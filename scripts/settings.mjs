/** What the bootstrap reads from the environment and `.env`. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { inRepository, REPOSITORY } from "./repository.mjs";

/** @typedef {"demo" | "tiny" | "none"} Seed */

/**
 * @typedef {object} Settings
 * @property {string} dataDir
 * @property {string} host where the applications listen
 * @property {{ api: number, storefront: number, admin: number, metrics: number }} ports
 * @property {{ api: string, storefront: string, admin: string, metrics: string }} addresses as a browser on this
 *   machine reaches them
 * @property {Seed} seed what an empty database is filled with
 * @property {NodeJS.ProcessEnv} env
 */

export const PORT_VARIABLES = {
  api: "PORT",
  storefront: "STOREFRONT_PORT",
  admin: "ADMIN_PORT",
  metrics: "METRICS_PORT",
};

const DEFAULT_PORTS = { api: 5055, storefront: 3000, admin: 4100, metrics: 9100 };

/** @returns {Settings} */
export function readSettings() {
  const file = inRepository(".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return settingsFrom(process.env);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function settingsFrom(env) {
  /** @param {keyof typeof PORT_VARIABLES} application */
  const port = (application) => readPort(env, PORT_VARIABLES[application], DEFAULT_PORTS[application]);
  const ports = {
    api: port("api"),
    storefront: port("storefront"),
    admin: port("admin"),
    metrics: port("metrics"),
  };
  readPort(env, "POSTGRES_PORT", 0);
  const taken = Object.values(ports);
  if (new Set(taken).size < taken.length) {
    throw new Error(`${Object.values(PORT_VARIABLES).join(", ")} must all differ: ${taken.join(", ")}.`);
  }
  return {
    dataDir: resolve(REPOSITORY, env.DATA_DIR || ".data"),
    host: env.HOST || "127.0.0.1",
    ports,
    addresses: {
      api: env.PUBLIC_API_URL || `http://localhost:${ports.api}`,
      storefront: env.STORE_URL || `http://localhost:${ports.storefront}`,
      admin: env.ADMIN_URL || `http://localhost:${ports.admin}`,
      metrics: `http://localhost:${ports.metrics}/metrics`,
    },
    seed: readSeed(env),
    env,
  };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Seed}
 */
function readSeed(env) {
  const seed = env.SEED?.trim() || "demo";
  if (seed === "demo" || seed === "tiny" || seed === "none") return seed;
  throw new Error(`SEED is demo, tiny or none, not "${seed}".`);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @param {number} fallback
 */
function readPort(env, name, fallback) {
  const text = env[name]?.trim();
  if (!text) return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${name} is no port: "${text}".`);
  return port;
}
