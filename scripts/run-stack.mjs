/** From the clone to the running shop, and back on Ctrl-C. */
import { join } from "node:path";
import { acquireLock } from "../packages/db/src/embedded/process-lock.mjs";
import { makeDataDir } from "./data-dir.mjs";
import { summary, updateDemoFile } from "./demo-summary.mjs";
import { requireFreePorts } from "./ports.mjs";
import {
  alone,
  buildApplications,
  generateClient,
  installPackages,
  migrateDatabase,
  openDatabase,
  seedDatabase,
} from "./prepare.mjs";
import { stopTools } from "./run-tool.mjs";
import { readSettings } from "./settings.mjs";
import { Stack } from "./stack.mjs";
import { step, total } from "./steps.mjs";

/** @param {{ development: boolean }} options */
export async function start({ development }) {
  const stack = new Stack();
  const stopRequested = onStopSignal(stack);
  const faulted = onFault();
  /** @type {() => void} */
  let release = () => undefined;
  try {
    const settings = readSettings();
    console.info(`Mizan: starting from ${settings.dataDir}\n`);
    makeDataDir(settings.dataDir);
    release = await onlyOneHere(settings.dataDir);
    const death = await Promise.race([stopRequested, faulted, runUntilDeath(settings, stack, development)]);
    if (death) throw death;
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  }
  stopTools();
  if (!stack.isEmpty) await step("Stop everything", () => stack.stop());
  release();
  process.exit();
}

/**
 * @param {import("./settings.mjs").Settings} settings
 * @param {Stack} stack
 * @param {boolean} development
 * @returns {Promise<Error>} settles when a part of the running stack ends by itself
 */
async function runUntilDeath(settings, stack, development) {
  await step("Check the ports", () => requireFreePorts(settings));
  const database = await alone(async () => {
    await installPackages();
    await generateClient();
    const filled = async () => {
      const opened = await stack.useDatabase(openDatabase(settings));
      await migrateDatabase(opened);
      await seedDatabase(settings, opened, settings.seed);
      return opened;
    };
    const [opened] = await Promise.all([filled(), development ? undefined : buildApplications()]);
    return opened;
  });
  const { died } = await stack.startApplications({ settings, database, development });
  console.info(
    `\nMizan runs after ${total()}. Ctrl-C stops it.\n\n${summary(settings, updateDemoFile(settings))}\n`,
  );
  return died;
}

/** @param {string} dataDir */
async function onlyOneHere(dataDir) {
  try {
    return await acquireLock(join(dataDir, "start.lock"), { waitMs: 5_000 });
  } catch (error) {
    throw new Error(
      `Mizan already runs on ${dataDir}. For a second copy set DATA_DIR and the ports to others.`,
      {
        cause: error,
      },
    );
  }
}

/**
 * What nobody caught ends the run as the death of a part does: in order, with nothing left behind.
 *
 * @returns {Promise<Error>}
 */
function onFault() {
  return new Promise((resolve) => process.once("uncaughtException", resolve));
}

/**
 * @param {Stack} stack
 * @returns {Promise<null>} settles at the first request to stop; the second one does not wait for anybody
 */
function onStopSignal(stack) {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
      process.on(signal, () => {
        if (asked) {
          stack.kill();
          process.exit(1);
        }
        asked = true;
        console.info("");
        resolve(null);
      });
    }
  });
}
