import { startPostgres } from "../embedded/start-postgres.mjs";

/**
 * @typedef {object} TargetDatabase
 * @property {string} ownerUrl
 * @property {string} appUrl
 * @property {() => Promise<void>} stop stops the embedded server when this process has started it
 */

/**
 * Finds the database that a command is for: the server of DATABASE_URL and DATABASE_OWNER_URL, or else the
 * embedded one of the data folder.
 *
 * @param {object} options
 * @param {Record<string, string | undefined>} options.env
 * @param {string} options.dataDir
 * @param {(message: string) => void} options.log
 * @returns {Promise<TargetDatabase & { embedded: import("../embedded/start-postgres.mjs").EmbeddedPostgres | null }>}
 */
export async function openTargetDatabase({ env, dataDir, log }) {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, POSTGRES_PORT } = env;
  if (appUrl && ownerUrl) return { ownerUrl, appUrl, embedded: null, stop: async () => undefined };
  if (appUrl || ownerUrl) {
    throw new Error(
      "Set both DATABASE_URL (the application's role, mizan_app) and DATABASE_OWNER_URL (the role that owns the " +
        "tables and migrates), or neither to use the embedded PostgreSQL.",
    );
  }
  const embedded = await startPostgres({ dataDir, port: Number(POSTGRES_PORT || 0), log });
  return { ...embedded, embedded };
}
