/** Fails when an import breaks the rules of boundaries.mjs, or files import each other in a ring. */
import { boundaryViolations } from "./boundary-violations.mjs";
import { REPOSITORY } from "./repository.mjs";
import { readSources } from "./source-imports.mjs";

const files = readSources(REPOSITORY, ["packages", "apps"]);
const violations = boundaryViolations(files);
for (const violation of violations) console.error(violation);
if (violations.length > 0) process.exit(1);
console.info(`${files.length} files keep to the boundaries.`);
