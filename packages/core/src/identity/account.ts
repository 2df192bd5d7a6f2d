import { forbidden, unauthorized } from "@mizan/contracts/errors";
import type { AccountKind } from "@mizan/contracts/identity";
import { Locale, LocalizedText } from "@mizan/contracts/localized-text";
import {
  ADMIN,
  permissions as everyPermission,
  Permission,
  RoleSlug,
  SUPER_ADMIN,
} from "@mizan/contracts/permissions";
import { Preferences } from "@mizan/contracts/preferences";
import type { SecondFactorState } from "@mizan/contracts/second-factor";
import { type Database, type Queries, type SqlStatement, sql } from "@mizan/db";
import { z } from "zod";
import { authorize } from "../access";
import { type Actor, type Context, rememberedPer } from "../platform";

const AccountRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleSlug,
  roleName: LocalizedText.nullable(),
  permissions: z.array(Permission),
  locale: Locale,
  isActive: z.boolean(),
  isVerified: z.boolean(),
  isOperator: z.boolean(),
  sessionVersion: z.int(),
  passwordHash: z.string().nullable(),
  preferences: Preferences,
  hasSecondFactor: z.boolean(),
  mustEnrol: z.boolean(),
});

/** A member of staff or a customer, as log-in and tokens look at them; `permissions` is all that they may do. */
export type Account = z.infer<typeof AccountRow> & { companyId: string; kind: AccountKind };

/** What asks for one company's rows: its client, or a context. */
export type CompanyQueries = Pick<Queries, "sql"> & { companyId: string };

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
    loadAccount(database.forCompany(companyId), kind, id),
  );
}

/** Drops what is remembered of accounts, so that their next use asks the database: their rights or a role changed. */
export function forgetAccounts(database: Database): void {
  accountsOf(database).forgetAll();
}

/** The account that an e-mail names in a company, as it is now; null when there is none. */
export function findAccountByEmail(
  database: Database,
  companyId: string,
  kind: AccountKind,
  email: string,
): Promise<Account | null> {
  return selectAccounts(database.forCompany(companyId), kind, sql`email = ${email}`).then(first);
}

/**
 * The account of whoever asks, as it is now.
 *
 * Errors  UNAUTHORIZED credential.missing for anybody but staff and customers · FORBIDDEN visit.away for an operator who is
 *         in another company.
 */
export async function loadOwnAccount(ctx: Context): Promise<Account> {
  const { actor } = ctx;
  if (actor.type === "staff" && actor.homeCompanyId)
    throw forbidden("visit.away", "You are in another company: your account is in your own");
  const account =
    actor.type === "staff" || actor.type === "customer" ? await loadAccount(ctx, actor.type, actor.id) : null;
  if (!account) throw unauthorized("credential.missing", "Sign in first");
  authorize(ctx, "read", "Account", { id: account.id });
  return account;
}

/** An account as it is now; null when there is none. */
export function loadAccount(company: CompanyQueries, kind: AccountKind, id: string): Promise<Account | null> {
  return selectAccounts(company, kind, sql`id = ${id}::uuid`).then(first);
}

/** Those accounts as they are now; one that is not there is left out. */
export function loadAccounts(
  company: CompanyQueries,
  kind: AccountKind,
  ids: readonly string[],
): Promise<Account[]> {
  return selectAccounts(company, kind, sql`id = ANY(${ids}::uuid[])`);
}

/** The column that names an account of a kind in tables that hold both. */
export const accountColumn = (kind: AccountKind): SqlStatement =>
  kind === "staff" ? sql`"staffId"` : sql`"customerId"`;

/** The table of accounts of a kind. */
export const accountTable = (kind: AccountKind): SqlStatement =>
  kind === "staff" ? sql`"Staff"` : sql`"Customer"`;

/** What the audit calls accounts of a kind. */
export const accountSubject = (kind: AccountKind) => (kind === "staff" ? "Staff" : "Customer");

/** Where an account stands with its second factor. */
export const factorStateOf = ({ hasSecondFactor, mustEnrol }: Account): SecondFactorState =>
  hasSecondFactor ? "active" : mustEnrol ? "enrol" : "none";

/** The account as the one who acts: in one of its sessions, or by a mailed link. */
export function toActor(account: Account, sessionId?: string): Actor {
  const { id, name, email, role, permissions, isOperator, mustEnrol } = account;
  return account.kind === "customer"
    ? { type: "customer", id, name, email, sessionId }
    : {
        type: "staff",
        id,
        name,
        email,
        role,
        permissions,
        sessionId,
        isOperator: isOperator && !mustEnrol,
        mustEnrol,
      };
}

const first = (accounts: Account[]): Account | null => accounts[0] ?? null;

async function selectAccounts(
  company: CompanyQueries,
  kind: AccountKind,
  condition: SqlStatement,
): Promise<Account[]> {
  const { companyId } = company;
  const rows = await company.sql(
    kind === "staff"
      ? sql`SELECT s.id, s.name, s.email, s.role, s.locale, s."isActive", true AS "isVerified",
              EXISTS (SELECT FROM "PlatformOperator" o WHERE o."companyId" = s."companyId" AND o."staffId" = s.id) AS "isOperator",
              s."sessionVersion", s."passwordHash",
              CASE s.role WHEN ${SUPER_ADMIN} THEN ${everyPermission}::text[] WHEN ${ADMIN} THEN s.permissions
                ELSE r.permissions END AS permissions,
              jsonb_build_object('ar', r."nameAr", 'en', r."nameEn") AS "roleName",
              s.preferences, f."confirmedAt" IS NOT NULL AS "hasSecondFactor",
              f."confirmedAt" IS NULL AND coalesce(p."secondFactor" = 'required', false) AS "mustEnrol"
            FROM "Staff" s JOIN "Role" r ON r."companyId" = s."companyId" AND r.slug = s.role
              LEFT JOIN "SecondFactor" f ON f."companyId" = s."companyId" AND f."staffId" = s.id
              LEFT JOIN "SecurityPolicy" p ON p."companyId" = s."companyId"
            WHERE s."companyId" = ${companyId}::uuid AND ${condition}`
      : sql`SELECT id, name, coalesce(email, '') AS email, 'customer' AS role, '{}'::text[] AS permissions, locale,
              "isActive", "isVerified", false AS "isOperator", "sessionVersion", "passwordHash", NULL AS "roleName",
              '{}'::jsonb AS preferences, false AS "hasSecondFactor", false AS "mustEnrol"
            FROM "Customer"
            WHERE "companyId" = ${companyId}::uuid AND NOT "isGuest" AND "deletedAt" IS NULL AND ${condition}`,
  );
  return rows.map((row) => {
    const account = AccountRow.parse(row);
    return { ...account, ...(account.mustEnrol && { permissions: [] }), companyId, kind };
  });
}
