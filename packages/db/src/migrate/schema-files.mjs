/** The schema and the migrations as they lie on disk. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** @typedef {{ path: string, content: string }} SchemaFile */
/** @typedef {import("@prisma/schema-engine-wasm").MigrationList} MigrationList */

const PRISMA_FOLDER = resolve(import.meta.dirname, "../../prisma");
export const SCHEMA_FOLDER = join(PRISMA_FOLDER, "schema");
export const MIGRATIONS_FOLDER = join(PRISMA_FOLDER, "migrations");
const LOCK_FILE = "migration_lock.toml";

/** Entities that the schema engine leaves alone: none. */
export const EVERYTHING = { externalTables: [], externalEnums: [] };

/**
 * @param {string} [folder]
 * @returns {SchemaFile[]}
 */
export function readSchema(folder = SCHEMA_FOLDER) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") }));
}

/**
 * @param {string} [folder]
 * @returns {MigrationList}
 */
export function readMigrations(folder = MIGRATIONS_FOLDER) {
  const migrations = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: LOCK_FILE, content: readFileSync(join(folder, LOCK_FILE), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, path, "migration.sql"), "utf8") },
      },
    })),
  };
}
