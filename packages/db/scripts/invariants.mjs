/** npm run invariants: prints every row that breaks what must never be false, and fails when there is one. */
import { register } from "tsx/esm/api";
import { databaseCommand } from "./database-command.mjs";

register();

await databaseCommand(async ({ appUrl }) => {
  const [{ Database }, { findBreaches, invariants }] = await Promise.all([
    import("../src/database"),
    import("../src/invariants/index"),
  ]);
  const database = new Database({ url: appUrl, poolSize: 2 });
  try {
    const breaches = await findBreaches(database);
    for (const { company, invariant, holds, row } of breaches)
      console.error(`${company}: ${invariant} (${holds}): ${JSON.stringify(row)}`);
    if (breaches.length > 0) throw new Error(`${breaches.length} rows break an invariant.`);
    console.info(`${invariants.length} invariants hold.`);
  } finally {
    await database.close();
  }
});
