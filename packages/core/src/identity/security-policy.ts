import type { SaveSecurityPolicyInput, SecurityPolicy } from "@mizan/contracts/second-factor";
import { sql } from "@mizan/db";
import { authorize, stepUp } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents, refuseStale } from "../platform";

/** What the company asks of its staff. Errors: FORBIDDEN without settings:read. */
export async function getSecurityPolicy(ctx: Context): Promise<SecurityPolicy> {
  authorize(ctx, "read", "Settings");
  return loadPolicy(ctx);
}

/**
 * Changes what the company asks of its staff. Members who have no second factor when it becomes required may do nothing
 * until they have one.
 *
 * A change that changes nothing keeps the version and tells nobody.
 *
 * Errors  FORBIDDEN without settings:write, step_up.required · PRECONDITION_FAILED with `theirs`.
 * Emits   settings.updated.
 */
export async function saveSecurityPolicy(
  ctx: Context,
  { secondFactor, version }: SaveSecurityPolicyInput,
): Promise<SecurityPolicy> {
  authorize(ctx, "update", "Settings");
  await stepUp(ctx);
  return inTransaction(ctx, async (tx) => {
    await tx.sql(sql`
      INSERT INTO "SecurityPolicy" ("companyId", "updatedAt") VALUES (${tx.companyId}::uuid, ${tx.now()}::timestamptz)
      ON CONFLICT ("companyId") DO NOTHING`);
    await tx.sql(
      sql`SELECT 1 FROM "SecurityPolicy" WHERE "companyId" = ${tx.companyId}::uuid FOR NO KEY UPDATE`,
    );
    const before = await loadPolicy(tx);
    refuseStale(version, before);
    if (before.secondFactor === secondFactor) return before;
    await tx.sql(sql`
      UPDATE "SecurityPolicy" SET "secondFactor" = ${secondFactor}, version = version + 1,
        "updatedAt" = ${tx.now()}::timestamptz
      WHERE "companyId" = ${tx.companyId}::uuid`);
    await recordAudit(tx, {
      action: "settings.security_changed",
      subjectType: "Settings",
      subjectId: tx.companyId,
      before: { secondFactor: before.secondFactor },
      after: { secondFactor },
    });
    await recordEvents(tx, [
      { type: "settings.updated", subjectId: tx.companyId, payload: { changed: ["secondFactor"] } },
    ]);
    return loadPolicy(tx);
  });
}

/** A company that never said anything asks for nothing. */
async function loadPolicy(ctx: Context): Promise<SecurityPolicy> {
  const [policy] = await ctx.sql<SecurityPolicy>(sql`
    SELECT coalesce(max(p."secondFactor"), 'optional') AS "secondFactor", coalesce(max(p.version), 1) AS version,
      (SELECT count(*)::int FROM "Staff" s WHERE s."companyId" = ${ctx.companyId}::uuid AND s."isActive"
        AND NOT EXISTS (SELECT FROM "SecondFactor" f WHERE f."companyId" = s."companyId" AND f."staffId" = s.id
          AND f."confirmedAt" IS NOT NULL)) AS "staffWithout"
    FROM "SecurityPolicy" p WHERE p."companyId" = ${ctx.companyId}::uuid`);
  if (!policy) throw new Error("An aggregate has a row");
  return policy;
}
