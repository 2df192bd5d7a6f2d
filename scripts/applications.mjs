/** What runs: the API and the two web applications, each with exactly the settings that it reads. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inRepository, toolEnvironment } from "./repository.mjs";

const GUARD = pathToFileURL(inRepository("scripts/orphan-guard.mjs")).href;
/** What the framework of the web applications leaves to its server. */
const WEB_SERVER = preload("visitor-address.mjs", "readable-paths.mjs", "slow-requests.mjs");
const NEXT = inRepository("node_modules/next/dist/bin/next");

/** The settings of our own, as .env.example tells of them; whatever else is set is Node's or the system's. */
const SETTINGS = [
  ...readFileSync(inRepository(".env.example"), "utf8").matchAll(/^# ([A-Z][A-Z0-9_]*)=/gm),
].map(([, name = ""]) => name);
/** Secrets of others, which the API does not inherit. */
const NOT_OF_THE_API = ["DATABASE_OWNER_URL", "NEXTAUTH_SECRET", "STOREFRONT_SECRET"];
/** What the web applications inherit. */
const OF_THE_WEB = ["COMPANY", "TRUSTED_PROXIES"];

/**
 * @param {object} options
 * @param {import("./settings.mjs").Settings} options.settings
 * @param {string} options.databaseUrl of the application's role
 * @param {Record<import("./secrets.mjs").SecretName, string>} options.secrets
 * @param {boolean} options.development
 * @returns {import("./children.mjs").Application[]} in the order in which they stop
 */
export function applications({ settings, databaseUrl, secrets, development }) {
  const { ports, host, addresses, dataDir } = settings;
  const inherited = toolEnvironment(settings.env);
  const shared = {
    NODE_ENV: development ? "development" : "production",
    API_URL: localAddresses(settings).api,
    PUBLIC_API_URL: addresses.api,
    STORE_URL: addresses.storefront,
    WEB_APP_KEY: secrets.WEB_APP_KEY,
  };
  const api = {
    ...without(NOT_OF_THE_API, inherited),
    ...shared,
    ADMIN_URL: addresses.admin,
    DATA_DIR: dataDir,
    HOST: host,
    PORT: String(ports.api),
    METRICS_PORT: String(ports.metrics),
    DATABASE_URL: databaseUrl,
    JWT_SECRET: secrets.JWT_SECRET,
    JWT_SECRET_FOR_VERIFY: secrets.JWT_SECRET_FOR_VERIFY,
    ENCRYPT_PASSWORD: secrets.ENCRYPT_PASSWORD,
  };
  const web = {
    ...without(
      SETTINGS.filter((name) => !OF_THE_WEB.includes(name)),
      inherited,
    ),
    ...shared,
  };
  const node = (/** @type {string[]} */ ...args) => ["--import", GUARD, ...args];
  const next = (/** @type {number} */ port, /** @type {string[]} */ preloaded = []) =>
    node(...WEB_SERVER, ...preloaded, NEXT, development ? "dev" : "start", "-p", String(port), "-H", host);
  return [
    {
      name: "api",
      args: development
        ? node(inRepository("node_modules/tsx/dist/cli.mjs"), "watch", "src/main.ts")
        : node("dist/main.js"),
      cwd: inRepository("apps/api"),
      env: api,
      stopWithinMs: 20_000,
    },
    {
      name: "admin",
      args: next(ports.admin),
      cwd: inRepository("apps/admin"),
      env: {
        ...web,
        PORT: String(ports.admin),
        NEXTAUTH_URL: addresses.admin,
        NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
      },
      stopWithinMs: 5_000,
    },
    {
      name: "storefront",
      args: next(ports.storefront, preload("asked-host.mjs", "page-policy.mjs")),
      cwd: inRepository("apps/storefront"),
      env: {
        ...web,
        PORT: String(ports.storefront),
        NEXTAUTH_URL: addresses.storefront,
        NEXTAUTH_SECRET: secrets.STOREFRONT_SECRET,
      },
      stopWithinMs: 5_000,
    },
  ];
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @returns {Record<"api" | "admin" | "storefront", string>} as a process on this machine reaches them
 */
export function localAddresses({ host, ports }) {
  const at = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host;
  const address = (/** @type {number} */ port) => `http://${at}:${port}`;
  return { api: address(ports.api), admin: address(ports.admin), storefront: address(ports.storefront) };
}

/**
 * @param {string[]} files of this folder
 * @returns {string[]} how Node is told to load them first
 */
function preload(...files) {
  return files.flatMap((file) => ["--import", pathToFileURL(inRepository(`scripts/${file}`)).href]);
}

/**
 * @param {string[]} names
 * @param {NodeJS.ProcessEnv} env
 */
function without(names, env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}
