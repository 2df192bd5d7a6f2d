/** Fails when docs/security/asvs.md leaves out a requirement, or names a test that is not there. */
import { existsSync, readFileSync } from "node:fs";
import { asvsProblems } from "./asvs-problems.mjs";
import { inRepository } from "./repository.mjs";

const read = (/** @type {string} */ path) =>
  existsSync(inRepository(path)) ? readFileSync(inRepository(path), "utf8") : null;
const problems = asvsProblems(read("docs/security/asvs.md") ?? "", read);
for (const problem of problems) console.error(`docs/security/asvs.md: ${problem}`);
if (problems.length > 0) process.exit(1);
console.info("Every requirement of ASVS is told of, and what is said to show it is there.");
