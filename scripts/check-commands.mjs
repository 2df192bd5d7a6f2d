/** Fails when scripts.md leaves out a command, names one that is gone, or does not say all about one. */
import { readdirSync, readFileSync } from "node:fs";
import { commandProblems } from "./command-problems.mjs";
import { inRepository } from "./repository.mjs";

const { scripts } = JSON.parse(readFileSync(inRepository("package.json"), "utf8"));
const commands = [
  ...Object.keys(scripts).map((name) =>
    ["start", "test"].includes(name) ? `npm ${name}` : `npm run ${name}`,
  ),
  ...readdirSync(inRepository("scripts"))
    .filter((name) => name.endsWith(".sh"))
    .map((name) => `scripts/${name}`),
  ".ci/run",
];
const problems = commandProblems(readFileSync(inRepository("scripts.md"), "utf8"), commands);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.info(`${commands.length} commands are documented.`);
