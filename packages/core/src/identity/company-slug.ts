import { type Queries, sql } from "@mizan/db";

/** The readable name of the company that a connection was handed out for. */
export async function loadCompanySlug(
  company: Pick<Queries, "sql"> & { companyId: string },
): Promise<string> {
  const [row] = await company.sql<{ slug: string }>(
    sql`SELECT slug FROM "Company" WHERE id = ${company.companyId}::uuid`,
  );
  if (!row) throw new Error(`The company ${company.companyId} is gone`);
  return row.slug;
}
