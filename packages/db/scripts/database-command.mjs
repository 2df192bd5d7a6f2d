/** What every database command does around its work: settings, the database, errors, and an end. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { openTargetDatabase } from "../src/migrate/target-database.mjs";

export const REPOSITORY = resolve(import.meta.dirname, "../../..");

/**
 * @param {(database: import("../src/migrate/target-database.mjs").TargetDatabase, dataDir: string) => Promise<void>} work
 */
export async function databaseCommand(work) {
  const settings = resolve(REPOSITORY, ".env");
  if (existsSync(settings)) process.loadEnvFile(settings);
  const dataDir = resolve(REPOSITORY, process.env.DATA_DIR || ".data");
  try {
    const database = await openTargetDatabase({ env: process.env, dataDir, log: console.info });
    try {
      await work(database, dataDir);
    } finally {
      await database.stop();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
