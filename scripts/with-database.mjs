/**
 * Runs a script of the API on this copy's database, which it finds or starts as `npm start` does:
 * `node scripts/with-database.mjs <script> [-- its arguments]`.
 */
import "./require-node.mjs";

const { makeDataDir } = await import("./data-dir.mjs");
const { alone, generateClient, installPackages, migrateDatabase, openDatabase } = await import(
  "./prepare.mjs"
);
const { inRepository, toolEnvironment } = await import("./repository.mjs");
const { runNode, ToolError } = await import("./run-tool.mjs");
const { loadSecrets } = await import("./secrets.mjs");
const { readSettings } = await import("./settings.mjs");

const [script, ...args] = process.argv.slice(2);

/** @type {import("./prepare.mjs").OpenDatabase | undefined} */
let database;
try {
  if (!script) throw new Error("Say which script: node scripts/with-database.mjs <script>");
  const settings = readSettings();
  makeDataDir(settings.dataDir);
  const opened = await alone(async () => {
    await installPackages();
    await generateClient();
    return openDatabase(settings);
  });
  // Known before it is migrated, so that it is stopped when that fails.
  database = opened;
  await alone(() => migrateDatabase(opened));
  const env = {
    ...toolEnvironment(settings.env),
    ...(await loadSecrets(settings.dataDir, settings.env)),
    DATA_DIR: settings.dataDir,
    DATABASE_URL: opened.appUrl,
    DATABASE_OWNER_URL: opened.ownerUrl,
  };
  await runNode(["--import", "tsx", inRepository(script), ...args], { env, show: true, name: script });
} catch (error) {
  // A script that failed has said why.
  if (!(error instanceof ToolError)) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await database?.stop();
