import { forbidden, notFound } from "@mizan/contracts/errors";
import { normalizeHost } from "@mizan/contracts/host-name";
import { type Database, sql } from "@mizan/db";
import { rememberedPer } from "../platform";

/** A company as doors name it. */
export interface CompanyName {
  id: string;
  slug: string;
  name: string;
  isDefault: boolean;
  isSuspended: boolean;
}

/** What a request says of its company. */
interface CompanyHints {
  /** The `company` header: a slug or an id. */
  header?: string | undefined;
  /** The host that was asked, with or without a port. */
  host?: string | undefined;
}

const MEMORY = { max: 1000, forMs: 10_000 };
const companiesOf = rememberedPer<Database, CompanyName[]>(MEMORY);
const hostsOf = rememberedPer<Database, string | null>(MEMORY);
const mainHostsOf = rememberedPer<Database, string | null>(MEMORY);

/**
 * The company of a request without a credential: the one its header names, else the one its host is mapped to, else
 * the default company.
 *
 * Errors  NOT_FOUND company.absent for a header that names none, or when there is no default company.
 */
export async function resolveCompany(database: Database, hints: CompanyHints): Promise<CompanyName> {
  return (await findNamedCompany(database, hints)) ?? find(database, (company) => company.isDefault);
}

/**
 * The company that a request's header or host names; null when neither does.
 *
 * Errors  NOT_FOUND company.absent for a header that names none.
 */
export async function findNamedCompany(database: Database, hints: CompanyHints): Promise<CompanyName | null> {
  const { header } = hints;
  if (header) return find(database, (company) => company.slug === header || company.id === header);
  const hostname = hints.host && normalizeHost(hints.host);
  const mapped = hostname && (await hostsOf(database).get(hostname, () => loadHost(database, hostname)));
  return mapped ? find(database, (company) => company.id === mapped) : null;
}

/**
 * Refuses whoever comes to a company that was suspended: its shop, its staff and its integrators alike.
 *
 * Errors  FORBIDDEN company.suspended.
 */
export async function refuseSuspended(database: Database, companyId: string): Promise<void> {
  const { isSuspended } = await find(database, (company) => company.id === companyId);
  if (isSuspended)
    throw forbidden("company.suspended", "This shop is suspended: ask whoever runs the platform");
}

/** The one of a company's hosts that its addresses are written with; null when it has none. */
export function findMainHost(database: Database, companyId: string): Promise<string | null> {
  return mainHostsOf(database).get(companyId, async () => {
    const [row] = await database
      .forCompany(companyId)
      .sql<{ host: string }>(
        sql`SELECT host FROM "CompanyDomain" WHERE "companyId" = ${companyId}::uuid ORDER BY host LIMIT 1`,
      );
    return row?.host ?? null;
  });
}

/** Drops what is remembered of companies and their hosts, so that the next use asks the database. */
export function forgetCompanies(database: Database): void {
  companiesOf(database).forgetAll();
  hostsOf(database).forgetAll();
  mainHostsOf(database).forgetAll();
}

/** All companies of this installation: for jobs that serve each in turn. */
export function listCompanies(database: Database): Promise<CompanyName[]> {
  return database.ask<CompanyName>(
    sql`SELECT id, slug, name, "isDefault", "isSuspended" FROM app_companies()`,
  );
}

async function find(database: Database, wanted: (company: CompanyName) => boolean): Promise<CompanyName> {
  const remembered = await companiesOf(database).get("", () => listCompanies(database));
  // A company made a second ago is not remembered yet.
  const company = remembered.find(wanted) ?? (await listCompanies(database)).find(wanted);
  if (!company) throw notFound("company");
  return company;
}

async function loadHost(database: Database, host: string): Promise<string | null> {
  const [row] = await database.ask<{ companyId: string | null }>(
    sql`SELECT app_company_by_host(${host}) AS "companyId"`,
  );
  return row?.companyId ?? null;
}
