import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { abilitiesOf } from "@mizan/core/access";
import { setOperator } from "@mizan/core/companies";
import type { Vault } from "@mizan/core/encryption";
import { createContext } from "@mizan/core/platform";
import { Database } from "@mizan/db";
import pg from "pg";

async function asOwner(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Tells the planner how many rows there are now; it would find out by itself, but only after some slow minutes. */
export const refreshStatistics = (ownerUrl: string): Promise<void> =>
  asOwner(ownerUrl, (client) => client.query("ANALYZE"));

/** Lets somebody of the default company run the platform. */
export async function appointOperator(
  ownerUrl: string,
  vault: Vault,
  { companyId, email }: { companyId: string; email: string },
): Promise<void> {
  const database = new Database({ url: ownerUrl, poolSize: 1 });
  const actor = { type: "system", name: "Mizan" } as const;
  const context = createContext({
    company: database.forCompany(companyId),
    vault,
    actor,
    abilities: abilitiesOf(actor),
  });
  try {
    await setOperator(context, { email, isOperator: true });
  } finally {
    await database.close();
  }
}

/** Asks, and then removes every row of every company with the pictures and log-ins of the demo. */
export async function resetDatabase(ownerUrl: string | undefined, dataDir: string): Promise<void> {
  if (!ownerUrl) throw new Error("DATABASE_OWNER_URL is not set: only the database's owner may empty it");
  const name = new URL(ownerUrl).pathname.slice(1);
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(
    `This removes every company from the database "${name}". Type its name to go on: `,
  );
  prompt.close();
  if (answer.trim() !== name) throw new Error("Nothing was removed.");
  await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ tables: string }>(
      `SELECT string_agg(format('%I', tablename), ', ') AS tables FROM pg_tables
       WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    );
    await client.query(`TRUNCATE ${rows[0]?.tables} CASCADE`);
  });
  for (const part of ["demo.json", "uploads", "art"])
    await rm(join(dataDir, part), { recursive: true, force: true });
}
