/** Everything between a fresh clone and applications that can start. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "../packages/db/src/embedded/process-lock.mjs";
import { install, isInstalled } from "./install.mjs";
import { inRepository, toolEnvironment } from "./repository.mjs";
import { runNode } from "./run-tool.mjs";
import { loadSecrets } from "./secrets.mjs";
import { step } from "./steps.mjs";

/**
 * Two bootstraps of one clone (`npm start` and `npm test`) would pull node_modules and the builds from under each
 * other's feet.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function alone(work) {
  mkdirSync(inRepository(".data"), { recursive: true });
  const onWait = (/** @type {number} */ pid) =>
    console.info(`  … waiting for process ${pid}, which installs or builds`);
  return withLock(inRepository(".data/bootstrap.lock"), { waitMs: 900_000, onWait }, work);
}

export async function installPackages() {
  if (isInstalled()) return;
  await step("Install packages", install);
}

export async function generateClient() {
  await step("Generate the database client", () => turbo("generate"));
}

/** @param {string[]} only names of applications; all of them when none is given */
export async function buildApplications(...only) {
  await step("Build the applications", async (tell) => {
    const output = await turbo("build", ...only.map((name) => `--filter=@mizan/${name}`));
    if (/FULL TURBO/.test(output)) tell("nothing has changed");
  });
}

/**
 * @param {string} task
 * @param {string[]} filters
 */
function turbo(task, ...filters) {
  const args = ["run", task, ...filters, "--ui=stream", "--output-logs=errors-only", "--log-order=grouped"];
  return runNode([inRepository("node_modules/turbo/bin/turbo"), ...args], { name: `turbo run ${task}` });
}

/** @typedef {Awaited<ReturnType<typeof openDatabase>>} OpenDatabase */

/**
 * Finds the database or starts the embedded one.
 *
 * @param {import("./settings.mjs").Settings} settings
 */
export function openDatabase({ dataDir, env }) {
  return step("Start PostgreSQL", async (tell) => {
    // Imported here, since it needs packages that may only just have been installed.
    const { openTargetDatabase } = await import("../packages/db/src/migrate/target-database.mjs");
    const database = await openTargetDatabase({ env, dataDir, log: tell });
    if (!database.embedded) tell(`a server of your own, ${new URL(database.appUrl).host}`);
    return database;
  });
}

/** @param {OpenDatabase} database */
export function migrateDatabase(database) {
  return step("Migrate the database", async (tell) => {
    const { deploy } = await import("../packages/db/src/migrate/deploy.mjs");
    const applied = await deploy(database);
    tell(applied.length ? `${applied.length} applied` : "up to date");
  });
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {OpenDatabase} database
 * @param {import("./settings.mjs").Seed} size
 */
export async function seedDatabase({ dataDir, env }, { ownerUrl, appUrl }, size) {
  if (size === "none") return;
  const { hasCompanies } = await import("../packages/db/src/migrate/has-companies.mjs");
  if (existsSync(join(dataDir, "demo.json")) && (await hasCompanies({ ownerUrl }))) return;
  await step("Seed the demo shop", async () => {
    const script = inRepository("apps/api/src/scripts/seed-database.ts");
    const environment = {
      ...toolEnvironment(env),
      ...(await loadSecrets(dataDir, env)),
      DATABASE_URL: appUrl,
      DATABASE_OWNER_URL: ownerUrl,
      DATA_DIR: dataDir,
    };
    await runNode(["--import", "tsx", script, "--size", size], {
      env: environment,
      name: "seed-database",
    });
  });
}
