import { conflict } from "@mizan/contracts/errors";
import { constraintOf, sql } from "@mizan/db";
import type { Context } from "../platform";

/** The hosts of the open transaction's company. */
export async function loadDomains(tx: Context): Promise<string[]> {
  const rows = await tx.sql<{ host: string }>(sql`
    SELECT host FROM "CompanyDomain" WHERE "companyId" = ${tx.companyId}::uuid ORDER BY host`);
  return rows.map(({ host }) => host);
}

/** Gives hosts to a company in the open transaction. Errors: CONFLICT domain.taken with `host`. */
export async function addDomains(tx: Context, hosts: readonly string[]): Promise<void> {
  for (const host of hosts)
    try {
      await tx.sql(
        sql`INSERT INTO "CompanyDomain" ("companyId", host) VALUES (${tx.companyId}::uuid, ${host})`,
      );
    } catch (error) {
      throw constraintOf(error) === "CompanyDomain_pkey"
        ? conflict("domain.taken", `Another company has the host ${host}`, { host })
        : error;
    }
}

/** Takes hosts from a company in the open transaction. */
export async function removeDomains(tx: Context, hosts: readonly string[]): Promise<void> {
  await tx.sql(sql`
    DELETE FROM "CompanyDomain" WHERE "companyId" = ${tx.companyId}::uuid AND host = ANY(${hosts}::text[])`);
}
