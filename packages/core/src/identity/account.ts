import type { AccountKind } from "@mizan/contracts/identity";
import { Locale } from "@mizan/contracts/localized-text";
import { Permission, StaffRole } from "@mizan/contracts/permissions";
import { type Database, type SqlStatement, sql } from "@mizan/db";
import { z } from "zod";
import { type Actor, rememberedPer } from "../platform";

const AccountRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.union([StaffRole, z.literal("customer")]),
  permissions: z.array(Permission),
  locale: Locale,
  isActive: z.boolean(),
  sessionVersion: z.int(),
  passwordHash: z.string().nullable(),
});

/** A member of staff or a customer, as log-in and tokens look at them. */
export type Account = z.infer<typeof AccountRow> & { companyId: string; kind: AccountKind };

/** How long a token outlives the end of its account's sessions, at most. Units: milliseconds. */
const REMEMBERED_MS = 3000;

const accountsOf = rememberedPer<Database, Account | null>({ max: 5000, forMs: REMEMBERED_MS });

/** The account behind a token, as it was seconds ago; null when there is none. */
export function findAccount(
  database: Database,
  companyId: string,
  kind: AccountKind,
  id: string,
): Promise<Account | null> {
  return accountsOf(database).get(`${companyId}/${kind}/${id}`, () =>
    loadAccount(database, companyId, kind, sql`id = ${id}::uuid`),
  );
}

/** The account that an e-mail names in a company, as it is now; null when there is none. */
export function findAccountByEmail(
  database: Database,
  companyId: string,
  kind: AccountKind,
  email: string,
): Promise<Account | null> {
  return loadAccount(database, companyId, kind, sql`email = ${email}`);
}

/** The account as the one who acts. */
export function toActor(account: Account): Actor {
  const { id, name, email, role, permissions } = account;
  return role === "customer"
    ? { type: "customer", id, name, email }
    : { type: "staff", id, name, email, role, permissions };
}

async function loadAccount(
  database: Database,
  companyId: string,
  kind: AccountKind,
  condition: SqlStatement,
): Promise<Account | null> {
  const [row] = await database.forCompany(companyId).sql(
    kind === "staff"
      ? sql`SELECT id, name, email, role, permissions, locale, "isActive", "sessionVersion", "passwordHash"
            FROM "Staff" WHERE "companyId" = ${companyId}::uuid AND ${condition}`
      : sql`SELECT id, name, coalesce(email, '') AS email, 'customer' AS role, '{}'::text[] AS permissions, locale,
              "isActive", "sessionVersion", "passwordHash"
            FROM "Customer" WHERE "companyId" = ${companyId}::uuid AND NOT "isGuest" AND ${condition}`,
  );
  return row ? { ...AccountRow.parse(row), companyId, kind } : null;
}
