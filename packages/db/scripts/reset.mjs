/** npm run db:reset -- --yes: empties the database and applies every migration again. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { deploy } from "../src/migrate/deploy.mjs";
import { emptyDatabase } from "../src/migrate/reset.mjs";
import { databaseCommand } from "./database-command.mjs";

await databaseCommand(async (database, dataDir) => {
  const { hostname, port, pathname } = new URL(database.ownerUrl);
  if (!process.argv.includes("--yes")) {
    throw new Error(
      `This deletes everything in ${hostname}:${port}${pathname}. To go on: npm run db:reset -- --yes`,
    );
  }
  await emptyDatabase(database);
  rmSync(join(dataDir, "demo.json"), { force: true });
  const applied = await deploy(database);
  console.info(
    `Emptied ${hostname}:${port}${pathname} and applied ${applied.length} migrations. To fill it: npm run db:seed`,
  );
});
