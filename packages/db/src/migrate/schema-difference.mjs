import { withoutHandMadeObjects } from "./hand-made-objects.mjs";
import { EVERYTHING } from "./schema-files.mjs";

/**
 * @param {import("./schema-engine.mjs").SchemaEngine} engine
 * @param {import("./schema-files.mjs").MigrationList} migrationsList
 * @param {import("./schema-files.mjs").SchemaFile[]} files
 * @returns {Promise<string>} SQL that leads from the history to the schema; empty when they agree
 */
export async function schemaDifference(engine, migrationsList, files) {
  const { stdout } = await engine.diff({
    from: { tag: "migrations", ...migrationsList },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: null,
    filters: EVERYTHING,
  });
  return withoutHandMadeObjects(stdout ?? "");
}
