import type { Database } from "../database";
import { sql } from "../sql";
import { orderInvariants } from "./order-invariants";
import { stockInvariants } from "./stock-invariants";
import { streamInvariants } from "./stream-invariants";

/** Everything that must never be false. */
export const invariants = [...stockInvariants, ...orderInvariants, ...streamInvariants];

/** A row for which something does not hold that must. */
export interface Breach {
  company: string;
  invariant: string;
  holds: string;
  row: object;
}

/** Looks for rows that break an invariant, in every company; none, when all is well. */
export async function findBreaches(database: Database): Promise<Breach[]> {
  const companies = await database.ask<{ id: string; slug: string }>(
    sql`SELECT id, slug FROM app_companies()`,
  );
  const breaches: Breach[] = [];
  for (const { id, slug } of companies)
    for (const { name, holds, breaches: question } of invariants)
      for (const row of await database.forCompany(id).sql<object>(question(id)))
        breaches.push({ company: slug, invariant: name, holds, row });
  return breaches;
}
