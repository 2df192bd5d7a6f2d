/** npm run db:migrate: applies the migrations that the database lacks. */
import { deploy } from "../src/migrate/deploy.mjs";
import { databaseCommand } from "./database-command.mjs";

await databaseCommand(async (database) => {
  const applied = await deploy(database);
  console.info(applied.length ? `Applied: ${applied.join(", ")}` : "The database has every migration.");
});
