import pg from "pg";

/**
 * @param {{ ownerUrl: string }} database migrated
 * @returns {Promise<boolean>} false also for an owner that row-level security binds
 */
export async function hasCompanies({ ownerUrl }) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select exists (select from "Company") as found');
    return rows[0].found;
  } finally {
    await client.end();
  }
}
