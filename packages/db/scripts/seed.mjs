/** npm run db:seed [-- --size tiny|demo]: fills the database with the demo shop. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { databaseCommand, REPOSITORY } from "./database-command.mjs";

await databaseCommand(async ({ ownerUrl, appUrl }, dataDir) => {
  const { status } = spawnSync(
    process.execPath,
    ["--import", "tsx", join(REPOSITORY, "apps/api/src/scripts/seed-database.ts"), ...process.argv.slice(2)],
    {
      cwd: REPOSITORY,
      stdio: "inherit",
      env: { ...process.env, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: dataDir },
    },
  );
  if (status !== 0) throw new Error("The database was not seeded.");
});
