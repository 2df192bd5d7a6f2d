import { conflict, unprocessable } from "@mizan/contracts/errors";
import type {
  ConfirmSecondFactorInput,
  RecoveryCodes,
  SecondFactorSeed,
} from "@mizan/contracts/second-factor";
import { sql } from "@mizan/db";
import { authorize, stepUp } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction } from "../platform";
import { countCode, forgiveCodes } from "./login-throttle";
import { newSeed, seedUri } from "./one-time-codes";
import { drawRecoveryCodes, storeRecoveryCodes } from "./recovery-codes";
import { loadFactor, loadOwnStaff, seedPlace, tellFactorChanged } from "./second-factor";
import { openStep } from "./spend-code";

/**
 * Begins to give the caller a second factor: it counts once a code confirmed that their device has the seed.
 *
 * Errors  FORBIDDEN step_up.required, account.no_staff · CONFLICT second_factor.active.
 */
export async function beginSecondFactor(ctx: Context): Promise<SecondFactorSeed> {
  const { id, email } = await loadOwnStaff(ctx);
  authorize(ctx, "update", "Account", { id });
  await stepUp(ctx);
  const seed = newSeed();
  const sealed = await ctx.vault.use(ctx, "second-factor", (cipher) => cipher.seal(seedPlace(id), seed));
  const issuer = await inTransaction(ctx, async (tx) => {
    const begun = await tx.sql(sql`
      INSERT INTO "SecondFactor" AS f ("companyId", "staffId", seed, "createdAt")
      VALUES (${tx.companyId}::uuid, ${id}::uuid, ${sealed}, ${tx.now()}::timestamptz)
      ON CONFLICT ("companyId", "staffId") DO UPDATE SET seed = EXCLUDED.seed, "createdAt" = EXCLUDED."createdAt"
        WHERE f."confirmedAt" IS NULL
      RETURNING 1`);
    if (begun.length === 0) throw alreadyActive();
    await recordAudit(tx, { action: "second_factor.begun", subjectType: "Staff", subjectId: id });
    return loadCompanyName(tx);
  });
  return { seed, uri: seedUri(seed, { issuer, label: email }) };
}

/**
 * Makes the begun second factor count, and gives the recovery codes: in this answer and nowhere else.
 *
 * Errors  UNPROCESSABLE second_factor.wrong · CONFLICT second_factor.active, second_factor.not_begun · RATE_LIMITED
 *         login.throttled · FORBIDDEN account.no_staff.
 * Emits   staff.changed.
 */
export async function confirmSecondFactor(
  ctx: Context,
  { code }: ConfirmSecondFactorInput,
): Promise<RecoveryCodes> {
  const { id } = await loadOwnStaff(ctx);
  authorize(ctx, "update", "Account", { id });
  const factor = await loadFactor(ctx, id);
  if (!factor) throw conflict("second_factor.not_begun", "Begin anew: there is nothing to confirm");
  if (factor.confirmedAt) throw alreadyActive();
  await countCode(ctx.company, id, ctx.now());
  const step = await openStep(ctx, id, factor, code);
  if (step === null)
    throw unprocessable(
      "second_factor.wrong",
      "This code does not fit: look whether your device's clock is right",
    );
  const codes = await drawRecoveryCodes();
  await inTransaction(ctx, async (tx) => {
    const confirmed = await tx.sql(sql`
      UPDATE "SecondFactor" SET "confirmedAt" = ${tx.now()}::timestamptz, "lastStep" = ${step}::int,
        "recoverySalt" = ${codes.salt}
      WHERE "companyId" = ${tx.companyId}::uuid AND "staffId" = ${id}::uuid AND "confirmedAt" IS NULL
        AND "createdAt" = ${factor.createdAt}::timestamptz
      RETURNING 1`);
    if (confirmed.length === 0) throw alreadyActive();
    await storeRecoveryCodes(tx, id, codes);
    await recordAudit(tx, {
      action: "second_factor.enrolled",
      subjectType: "Staff",
      subjectId: id,
      before: { secondFactor: false },
      after: { secondFactor: true },
    });
    await tellFactorChanged(tx, id);
  });
  await forgiveCodes(ctx.company, id);
  return { recoveryCodes: codes.shown };
}

const alreadyActive = () =>
  conflict("second_factor.active", "You have a second factor: remove it before you set up another one");

async function loadCompanyName(ctx: Context): Promise<string> {
  const [row] = await ctx.sql<{ name: string }>(
    sql`SELECT coalesce(nullif("nameEn", ''), "nameAr") AS name FROM "StoreSetting"
        WHERE "companyId" = ${ctx.companyId}::uuid`,
  );
  return row?.name ?? "";
}
