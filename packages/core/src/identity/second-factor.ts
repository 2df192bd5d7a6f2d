import { forbidden, notFound, unauthorized } from "@mizan/contracts/errors";
import type { SecondFactor, SecondFactorRule } from "@mizan/contracts/second-factor";
import { sql } from "@mizan/db";
import { recordAudit } from "../audit";
import type { Place } from "../encryption";
import { type Context, recordEvents, toInstantOrNull } from "../platform";
import { type Account, factorStateOf, loadOwnAccount } from "./account";
import { countRecoveryCodes } from "./recovery-codes";

/** A second factor as it is stored. */
export interface StoredFactor {
  seed: string;
  recoverySalt: string | null;
  createdAt: Date;
  confirmedAt: Date | null;
}

/** Where a seed stands. */
export const seedPlace = (staffId: string): Place => ({
  table: "SecondFactor",
  column: "seed",
  row: staffId,
});

/** The caller's second factor. Errors: UNAUTHORIZED credential.missing · FORBIDDEN account.no_staff. */
export async function getSecondFactor(ctx: Context): Promise<SecondFactor> {
  const account = await loadOwnStaff(ctx);
  const { id } = account;
  const [factor, rule, recoveryCodesLeft] = await Promise.all([
    loadFactor(ctx, id),
    loadRule(ctx),
    countRecoveryCodes(ctx, id),
  ]);
  return {
    state: factorStateOf(account),
    rule,
    confirmedAt: toInstantOrNull(factor?.confirmedAt ?? null),
    recoveryCodesLeft,
  };
}

/**
 * The account of whoever asks, who has to be of the staff.
 *
 * Errors  UNAUTHORIZED credential.missing · FORBIDDEN account.no_staff.
 */
export async function loadOwnStaff(ctx: Context): Promise<Account> {
  const account = await loadOwnAccount(ctx);
  if (account.kind !== "staff")
    throw forbidden("account.no_staff", "You are signed in as a customer: this is for staff");
  return account;
}

/** An account's second factor, confirmed or not; undefined when there is none. */
export async function loadFactor(ctx: Context, staffId: string): Promise<StoredFactor | undefined> {
  const [factor] = await ctx.sql<StoredFactor>(sql`
    SELECT seed, "recoverySalt", "createdAt", "confirmedAt" FROM "SecondFactor"
    WHERE "companyId" = ${ctx.companyId}::uuid AND "staffId" = ${staffId}::uuid`);
  return factor;
}

/**
 * Takes an account's second factor away in the open transaction, with its recovery codes, and tells the audit which act
 * it was. Errors: NOT_FOUND second_factor.absent. Emits: staff.changed.
 */
export async function removeSecondFactor(
  tx: Context,
  staffId: string,
  action: "second_factor.disabled" | "second_factor.reset",
): Promise<void> {
  const removed = await tx.sql<{ wasActive: boolean }>(sql`
    DELETE FROM "SecondFactor" WHERE "companyId" = ${tx.companyId}::uuid AND "staffId" = ${staffId}::uuid
    RETURNING "confirmedAt" IS NOT NULL AS "wasActive"`);
  if (removed[0]?.wasActive !== true) throw notFound("second_factor");
  await tellFactorChanged(tx, staffId);
  await recordAudit(tx, {
    action,
    subjectType: "Staff",
    subjectId: staffId,
    before: { secondFactor: true },
    after: { secondFactor: false },
  });
}

/** What an account may do has perhaps changed with its second factor. */
export const tellFactorChanged = (tx: Context, staffId: string) =>
  recordEvents(tx, [{ type: "staff.changed", subjectId: staffId, payload: { staffId, endsSockets: true } }]);

/** What the company asks of its staff. */
async function loadRule(ctx: Context): Promise<SecondFactorRule> {
  const [policy] = await ctx.sql<{ secondFactor: SecondFactorRule }>(sql`
    SELECT "secondFactor" FROM "SecurityPolicy" WHERE "companyId" = ${ctx.companyId}::uuid`);
  return policy?.secondFactor ?? "optional";
}

const CODE_REFUSED = [
  "second_factor.wrong",
  "This code is not right, or was used already: take the next one",
] as const;

/** How somebody at the second step of a log-in is told that the code is wrong, or was used. */
export const codeRefused = () => unauthorized(...CODE_REFUSED);

/** The same for somebody who is signed in, and confirms who they are. */
export const confirmationRefused = () => forbidden(...CODE_REFUSED);
