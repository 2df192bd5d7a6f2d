/**
 * npm test: everything that can be checked without a person, on a fresh clone as well.
 *
 *   npm test                 checks, unit to realtime tests, browser tests
 *   npm test -- check        one part only: check, unit or e2e
 *   npm test -- unit orders  … and of it what a path contains
 *
 * The last line is always `tests: N passed, N failed`.
 */
import "./require-node.mjs";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { endWithNpm } from "./when-orphaned.mjs";

const PARTS = ["check", "unit", "e2e"];

/** @typedef {{ passed: number, failed: number }} Result */

const [asked, ...filters] = process.argv.slice(2);
if (asked && !PARTS.includes(asked)) {
  console.error(`"${asked}" is no part of the tests: ${PARTS.join(", ")}.`);
  process.exit(2);
}
const wanted = asked ? [asked] : PARTS;

const { alone, buildApplications, generateClient, installPackages } = await import("./prepare.mjs");
const { stopTools } = await import("./run-tool.mjs");
const { total } = await import("./steps.mjs");

/** @type {Result} */
const sum = { passed: 0, failed: 0 };
/** @type {(() => Promise<void>) | undefined} */
let stopStack;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.once(signal, () => {
    stopTools();
    void Promise.resolve(stopStack?.()).finally(() => process.exit(130));
  });
}
endWithNpm();

/** @type {Record<string, () => Promise<Result>>} */
const run = {
  check: async () => (await import("./check.mjs")).check(),
  unit: runUnitTests,
  e2e: runBrowserTests,
};

try {
  await alone(async () => {
    await installPackages();
    await generateClient();
    if (wanted.includes("e2e")) await buildApplications();
  });
  for (const part of wanted) add((await run[part]?.()) ?? { passed: 0, failed: 1 });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  add({ passed: 0, failed: 1 });
}
console.info(`\nAfter ${total()}.\ntests: ${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed > 0 ? 1 : 0);

/** @param {Result} result */
function add(result) {
  sum.passed += result.passed;
  sum.failed += result.failed;
}

async function runUnitTests() {
  const report = reportFile("unit.json");
  const { inRepository } = await import("./repository.mjs");
  const args = ["run", ...filters, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const ended = await runReporting([inRepository("node_modules/vitest/vitest.mjs"), ...args], "vitest");
  const { numPassedTests, numFailedTests, numTotalTestSuites, numPassedTestSuites, success } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  // A file that cannot even be loaded has no tests that fail.
  const broken = success && ended ? 0 : Math.max(1, numTotalTestSuites - numPassedTestSuites);
  return { passed: numPassedTests, failed: numFailedTests || broken };
}

async function runBrowserTests() {
  const { startTestStack } = await import("./test-stack.mjs");
  const { inRepository, toolEnvironment } = await import("./repository.mjs");
  const dataDir = mkdtempSync(join(tmpdir(), "mizan-e2e-"));
  const report = reportFile("browser.json");
  try {
    const stack = await startTestStack(dataDir);
    stopStack = () => stack.stop();
    const env = { ...toolEnvironment(), DATA_DIR: dataDir };
    const ended = await runReporting(
      [inRepository("node_modules/@playwright/test/cli.js"), "test", ...filters],
      "playwright",
      env,
    );
    const { stats } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky || (ended ? 0 : 1) };
  } finally {
    await stopStack?.();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** @param {string} name */
function reportFile(name) {
  const folder = join(import.meta.dirname, "../test-results");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  rmSync(path, { force: true });
  return path;
}

/**
 * @param {string[]} args
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether it ended well; what went wrong stands in its report
 */
async function runReporting(args, name, env) {
  const { runNode, ToolError } = await import("./run-tool.mjs");
  try {
    await runNode(args, { name, show: true, ...(env && { env }) });
    return true;
  } catch (error) {
    if (error instanceof ToolError) return false;
    throw error;
  }
}
