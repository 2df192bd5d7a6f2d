/** The whole of Mizan for the browser tests: a small shop on free ports, in a folder that is thrown away. */
import { updateDemoFile } from "./demo-summary.mjs";
import { findFreePorts } from "./ports.mjs";
import { migrateDatabase, openDatabase, seedDatabase } from "./prepare.mjs";
import { PORT_VARIABLES, settingsFrom } from "./settings.mjs";
import { Stack } from "./stack.mjs";

/** Where a test run listens, whatever the machine calls its host. */
const HOST = "127.0.0.1";

/** One browser on one address does what many visitors do. */
const VISITS = "6000/1m";

/** Addresses and secrets of somebody's own installation stay out of a test. */
const PASSED_ON = /^(?:PATH|HOME|LANG|LC_\w+|TMPDIR|TEMP|TMP|CI|NODE_OPTIONS|SystemRoot|npm_execpath)$/;

/**
 * @param {string} dataDir an empty folder
 * @returns {Promise<Stack>} once everything answers and demo.json tells where
 */
export async function startTestStack(dataDir) {
  const names = Object.values(PORT_VARIABLES);
  const ports = await findFreePorts(names.length, HOST);
  const settings = settingsFrom({
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => PASSED_ON.test(name))),
    ...Object.fromEntries(names.map((name, index) => [name, String(ports[index])])),
    DATA_DIR: dataDir,
    HOST,
    RATE_LIMIT_VISITOR: VISITS,
  });
  const stack = new Stack();
  try {
    const database = await stack.useDatabase(openDatabase(settings));
    await migrateDatabase(database);
    await seedDatabase(settings, database, "tiny");
    await stack.startApplications({ settings, database, development: false });
    updateDemoFile(settings);
    return stack;
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
