import { Company } from "@mizan/contracts/companies";
import { notFound } from "@mizan/contracts/errors";
import { type Database, sql } from "@mizan/db";
import { authorize } from "../access";
import { type Context, toInstant, toInstantOrNull } from "../platform";

interface FactsRow {
  id: string;
  slug: string;
  nameAr: string;
  nameEn: string;
  isDefault: boolean;
  suspendedAt: Date | null;
  version: number;
  createdAt: Date;
  domains: string[];
}

/** The companies of the platform, the oldest first. Errors: FORBIDDEN for everybody but its operators. */
export async function listPlatformCompanies(database: Database, ctx: Context): Promise<Company[]> {
  authorize(ctx, "read", "Company");
  return loadFacts(database);
}

/** One of them. Errors: NOT_FOUND company.absent. */
export async function loadCompany(database: Database, id: string): Promise<Company> {
  const company = (await loadFacts(database)).find((one) => one.id === id);
  if (!company) throw notFound("company");
  return company;
}

/** A platform has few companies; the question crosses all of them, so it is the database's owner who answers it. */
async function loadFacts(database: Database): Promise<Company[]> {
  const rows = await database.ask<FactsRow>(sql`SELECT * FROM app_company_facts()`);
  return rows.map(({ nameAr, nameEn, suspendedAt, createdAt, ...row }) =>
    Company.parse({
      ...row,
      name: { ar: nameAr, en: nameEn },
      suspendedAt: toInstantOrNull(suspendedAt),
      createdAt: toInstant(createdAt),
    }),
  );
}
