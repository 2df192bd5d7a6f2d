import { schemaDifference } from "./schema-difference.mjs";
import { withSchemaEngine } from "./schema-engine.mjs";
import { EVERYTHING, readMigrations, readSchema } from "./schema-files.mjs";

/**
 * @typedef {object} MigrationStatus
 * @property {string[]} unapplied migrations on disk that the database lacks
 * @property {string[]} failed
 * @property {string[]} edited applied migrations whose file has changed since
 * @property {string[]} unknown migrations in the database that are not on disk
 * @property {string | null} drift SQL that leads from the history to the schema; null when they agree
 */

/**
 * Compares database, migrations and schema.
 *
 * @param {object} options
 * @param {string} options.ownerUrl
 * @param {string} [options.schema] the folder
 * @param {string} [options.migrations] the folder
 * @param {(message: string) => void} [options.log]
 * @returns {Promise<MigrationStatus>}
 */
export async function migrationStatus({ ownerUrl, schema, migrations, log = console.error }) {
  const migrationsList = readMigrations(migrations);
  const files = readSchema(schema);
  return withSchemaEngine({ ownerUrl, schema: files, log }, async (engine) => {
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: EVERYTHING,
    });
    const drift = await schemaDifference(engine, migrationsList, files);
    const { history } = diagnosis;
    return {
      unapplied: history && "unappliedMigrationNames" in history ? history.unappliedMigrationNames : [],
      unknown: history && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [],
      failed: diagnosis.failedMigrationNames,
      edited: diagnosis.editedMigrationNames,
      drift: drift || null,
    };
  });
}
