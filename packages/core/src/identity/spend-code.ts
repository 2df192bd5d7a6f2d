import { sql } from "@mizan/db";
import { recordAudit } from "../audit";
import { type Context, inTransaction } from "../platform";
import { countCode, forgiveCodes, lookAt } from "./login-throttle";
import { stepOf } from "./one-time-codes";
import { hashSalted } from "./password";
import { spendRecoveryCode } from "./recovery-codes";
import { loadFactor, type StoredFactor, seedPlace } from "./second-factor";
import type { Line } from "./waiting-lines";

/**
 * Takes a code of an account's device, or a recovery code, once: whether it was right. Wrong ones are counted, and slow
 * whoever tries further.
 *
 * Errors  RATE_LIMITED login.throttled, UNAVAILABLE passwords.busy with `retryAfterSeconds`.
 */
export async function spendCode(ctx: Context, staffId: string, code: string): Promise<boolean> {
  const charge = await countCode(ctx.company, staffId, ctx.now());
  const factor = await loadFactor(ctx, staffId);
  if (!factor?.confirmedAt) return false;
  const isRight = await lookAt(ctx.company, charge, async (line) =>
    /^\d+$/.test(code)
      ? spendStep(ctx, staffId, await openStep(ctx, staffId, factor, code))
      : spendRecovery(ctx, staffId, { ...factor, code, line }),
  );
  if (isRight) await forgiveCodes(ctx.company, staffId);
  return isRight;
}

/** The time step of a code that fits a factor's seed; null when it fits none. */
export async function openStep(
  ctx: Context,
  staffId: string,
  { seed }: Pick<StoredFactor, "seed">,
  code: string,
): Promise<number | null> {
  const opened = await ctx.vault.use(ctx, "second-factor", (cipher) => cipher.open(seedPlace(staffId), seed));
  return stepOf(opened, code, ctx.now());
}

/** Of a code that is shown twice, also at once, the second is refused, and so is every older one. */
async function spendStep(ctx: Context, staffId: string, step: number | null): Promise<boolean> {
  if (step === null) return false;
  const taken = await ctx.sql(sql`
    UPDATE "SecondFactor" SET "lastStep" = ${step}::int
    WHERE "companyId" = ${ctx.companyId}::uuid AND "staffId" = ${staffId}::uuid
      AND ("lastStep" IS NULL OR "lastStep" < ${step}::int)
    RETURNING 1`);
  return taken.length > 0;
}

async function spendRecovery(
  ctx: Context,
  staffId: string,
  { recoverySalt, code, line }: Pick<StoredFactor, "recoverySalt"> & { code: string; line: Line },
): Promise<boolean> {
  const hash = await hashSalted(code, recoverySalt ?? "", line);
  return inTransaction(ctx, async (tx) => {
    const left = await spendRecoveryCode(tx, staffId, hash);
    if (left === null) return false;
    await recordAudit(tx, {
      action: "second_factor.recovered",
      subjectType: "Staff",
      subjectId: staffId,
      before: { recoveryCodesLeft: left + 1 },
      after: { recoveryCodesLeft: left },
    });
    return true;
  });
}
