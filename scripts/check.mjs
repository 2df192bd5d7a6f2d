/**
 * npm run check: format, lint, types, boundaries, reading direction, lock file, the list of commands and the table of ASVS.
 *
 * Runs all of it, two at a time, and shows only what is wrong.
 */
import { availableParallelism } from "node:os";
import { alone, generateClient, installPackages } from "./prepare.mjs";
import { inRepository } from "./repository.mjs";
import { runNode, ToolError } from "./run-tool.mjs";
import { step } from "./steps.mjs";

const tool = (/** @type {string} */ path) => inRepository("node_modules", path);
const types = (/** @type {string} */ project) => [tool("typescript/bin/tsc"), "--noEmit", "-p", project];

/** @type {[string, string[]][]} longest first */
const CHECKS = [
  ["Types of the workspaces", [tool("turbo/bin/turbo"), "run", "typecheck", "--output-logs=errors-only"]],
  ["Types of the browser tests", types("e2e")],
  ["Types of the scripts", types("scripts")],
  ["Types of the benchmark", types("quality")],
  ["Format and lint", [tool("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings", "."]],
  ["Boundaries", ["scripts/check-boundaries.mjs"]],
  ["Reading direction", ["scripts/check-direction.mjs"]],
  ["Lock file", ["scripts/complete-lock.mjs", "--check"]],
  ["List of commands", ["scripts/check-commands.mjs"]],
  ["Table of ASVS", ["scripts/check-asvs.mjs"]],
];

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function check() {
  const waiting = [...CHECKS];
  const result = { passed: 0, failed: 0 };
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [title, args] = next;
      try {
        await step(title, () => runNode(args, { name: title }));
        result.passed++;
      } catch (error) {
        if (!(error instanceof ToolError)) throw error;
        console.error(`\n${error.message}\n`);
        result.failed++;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return result;
}

if (import.meta.filename === process.argv[1]) {
  await alone(async () => {
    await installPackages();
    await generateClient();
  });
  const { failed } = await check();
  process.exitCode = failed > 0 ? 1 : 0;
}
