/**
 * npm run db:generate: writes the Prisma client into src/generated, without the network.
 *
 * Prisma looks for its native schema engine although generating does not use it, and would download it. Any
 * executable satisfies it, and Node itself is on every machine.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const cli = join(dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build/index.js");
const { status } = spawnSync(process.execPath, [cli, "generate"], {
  cwd: resolve(import.meta.dirname, ".."),
  stdio: ["ignore", "inherit", "inherit"],
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    PRISMA_HIDE_PREVIEW_FLAG_WARNINGS: "1",
    CHECKPOINT_DISABLE: "1",
    NO_UPDATE_NOTIFIER: "1",
  },
});
process.exit(status ?? 1);
