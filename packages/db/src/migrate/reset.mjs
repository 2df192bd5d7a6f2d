import pg from "pg";

/**
 * Removes everything a database holds: every schema with all in it.
 *
 * @param {{ ownerUrl: string }} options
 */
export async function emptyDatabase({ ownerUrl }) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'",
    );
    for (const { nspname } of rows)
      await client.query(`drop schema ${client.escapeIdentifier(nspname)} cascade`);
    await client.query("create schema public");
  } finally {
    await client.end();
  }
}
