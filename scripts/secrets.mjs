/** Secrets for a copy that was given none: made once, kept in the data folder, readable for its owner only. */
import { generateKeyPair, randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** @typedef {"JWT_SECRET" | "JWT_SECRET_FOR_VERIFY" | "NEXTAUTH_SECRET" | "STOREFRONT_SECRET" | "WEB_APP_KEY" | "ENCRYPT_PASSWORD"} SecretName */

/** @type {Record<SecretName, () => string | Promise<string>>} */
const MAKERS = {
  JWT_SECRET: privateKey,
  JWT_SECRET_FOR_VERIFY: privateKey,
  NEXTAUTH_SECRET: password,
  STOREFRONT_SECRET: password,
  WEB_APP_KEY: password,
  ENCRYPT_PASSWORD: password,
};

/**
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} env what it names is used and not kept
 * @returns {Promise<Record<SecretName, string>>}
 */
export async function loadSecrets(dataDir, env) {
  const path = join(dataDir, "secrets.json");
  /** @type {Partial<Record<SecretName, string>>} */
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  const names = /** @type {SecretName[]} */ (Object.keys(MAKERS));
  const missing = names.filter((name) => !env[name] && !kept[name]);
  if (missing.length > 0) {
    const made = await Promise.all(missing.map(async (name) => [name, await MAKERS[name]()]));
    Object.assign(kept, Object.fromEntries(made));
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    renameSync(unfinished, path);
  }
  const pick = (/** @type {SecretName} */ name) => env[name] || kept[name] || "";
  return {
    JWT_SECRET: pick("JWT_SECRET"),
    JWT_SECRET_FOR_VERIFY: pick("JWT_SECRET_FOR_VERIFY"),
    NEXTAUTH_SECRET: pick("NEXTAUTH_SECRET"),
    STOREFRONT_SECRET: pick("STOREFRONT_SECRET"),
    WEB_APP_KEY: pick("WEB_APP_KEY"),
    ENCRYPT_PASSWORD: pick("ENCRYPT_PASSWORD"),
  };
}

function password() {
  return randomBytes(36).toString("base64url");
}

async function privateKey() {
  const pair = await promisify(generateKeyPair)("rsa", {
    modulusLength: 3072,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return pair.privateKey;
}
