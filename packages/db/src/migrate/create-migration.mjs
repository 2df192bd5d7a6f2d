import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaDifference } from "./schema-difference.mjs";
import { withSchemaEngine } from "./schema-engine.mjs";
import { MIGRATIONS_FOLDER, readMigrations, readSchema } from "./schema-files.mjs";

/**
 * Writes the migration that leads from the history to the schema. What the schema language cannot say (checks,
 * triggers, policies) is added to that file by hand.
 *
 * @param {object} options
 * @param {string} options.ownerUrl a server on which the history is played in a database of its own
 * @param {string} options.name
 * @param {string} [options.schema] the folder
 * @param {string} [options.migrations] the folder
 * @param {Date} [options.now] gives the migration its place in the history
 * @param {(message: string) => void} [options.log]
 * @returns {Promise<string>} the new file; without a difference it is ready for SQL by hand
 */
export async function createMigration({
  ownerUrl,
  name,
  schema,
  migrations = MIGRATIONS_FOLDER,
  now = new Date(),
  log = console.error,
}) {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error(`"${name}" is no name for a migration: use a-z, 0-9 and _.`);
  const files = readSchema(schema);
  const difference = await withSchemaEngine({ ownerUrl, schema: files, log }, (engine) =>
    schemaDifference(engine, readMigrations(migrations), files),
  );
  const folder = join(migrations, `${now.toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  mkdirSync(folder);
  const path = join(folder, "migration.sql");
  writeFileSync(path, difference || "-- The schema is as the history left it: write the SQL here.\n");
  return path;
}
