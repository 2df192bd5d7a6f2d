/** Fails when a style of the web applications names a side of the screen instead of the reading direction. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { directionViolations } from "./direction-violations.mjs";
import { inRepository, REPOSITORY } from "./repository.mjs";
import { listFiles } from "./source-imports.mjs";

const files = ["apps/admin/src", "apps/storefront/src", "packages/ui/src"]
  .flatMap((folder) => listFiles(inRepository(folder)))
  .filter((path) => /\.(?:tsx?|css)$/.test(path));
const violations = files.flatMap((path) =>
  directionViolations(relative(REPOSITORY, path).replaceAll("\\", "/"), readFileSync(path, "utf8")),
);
for (const violation of violations) console.error(violation);
if (violations.length > 0) process.exit(1);
console.info(`${files.length} files follow the reading direction.`);
