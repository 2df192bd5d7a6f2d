/** npm run db:migration -- <name>: writes the migration that leads from the history to the schema. */
import { relative } from "node:path";
import { createMigration } from "../src/migrate/create-migration.mjs";
import { databaseCommand } from "./database-command.mjs";

const [name] = process.argv.slice(2).filter((word) => word !== "--name");
if (!name) {
  console.error("Usage: npm run db:migration -- <name>, for example: npm run db:migration -- add_supplier");
  process.exit(2);
}

await databaseCommand(async ({ ownerUrl }) => {
  const path = await createMigration({ ownerUrl, name });
  console.info(
    `Wrote ${relative(process.cwd(), path)}. Read it, add what only SQL can say, then: npm run db:migrate`,
  );
});
