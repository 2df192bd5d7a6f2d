import pg from "pg";
import { prepareApplicationRole } from "./application-role.mjs";
import { withSchemaEngine } from "./schema-engine.mjs";
import { EVERYTHING, readMigrations } from "./schema-files.mjs";

/** Any number, the same in every process: whoever holds it migrates. */
const MIGRATION_LOCK = 7_414_202_611;

/**
 * Applies the migrations that a database lacks, one process at a time.
 *
 * @param {object} options
 * @param {string} options.ownerUrl
 * @param {string} options.appUrl its role is made ready first, since migrations grant it rights
 * @param {string} [options.migrations] the folder
 * @param {(message: string) => void} [options.log]
 * @returns {Promise<string[]>} the names of the migrations applied now
 * @throws {Error} "P3009 …" when an earlier migration failed half-way
 */
export async function deploy({ ownerUrl, appUrl, migrations, log = console.error }) {
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect().catch((/** @type {Error} */ error) => {
    const { host } = new URL(ownerUrl);
    throw new Error(`The PostgreSQL of DATABASE_OWNER_URL, ${host}, lets nobody in: ${error.message}`, {
      cause: error,
    });
  });
  try {
    await lock.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await prepareApplicationRole({ ownerUrl, appUrl });
    return await withSchemaEngine({ ownerUrl, log }, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: readMigrations(migrations),
        filters: EVERYTHING,
      });
      return appliedMigrationNames;
    });
  } finally {
    await lock.end();
  }
}
