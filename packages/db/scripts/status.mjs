/** npm run db:status: compares database, migrations and schema; fails when they do not agree. */
import { migrationStatus } from "../src/migrate/status.mjs";
import { databaseCommand } from "./database-command.mjs";

await databaseCommand(async ({ ownerUrl }) => {
  const { drift, ...lists } = await migrationStatus({ ownerUrl });
  const findings = Object.entries(lists).filter(([, names]) => names.length > 0);
  for (const [state, names] of findings) console.info(`${state}: ${names.join(", ")}`);
  if (drift) console.info(`The migrations do not lead to the schema. Missing:\n\n${drift}`);
  if (findings.length || drift) throw new Error("Database, migrations and schema do not agree.");
  console.info("Database, migrations and schema agree.");
});
