import { forbidden } from "@mizan/contracts/errors";
import { Preferences } from "@mizan/contracts/preferences";
import type { OwnStaff, UpdateOwnStaffInput } from "@mizan/contracts/staff";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { changedFields, recordAudit } from "../audit";
import { loadOwnAccount } from "../identity";
import { findUploads } from "../media";
import { type Context, givenFields, inTransaction, recordEvents, refuseStale } from "../platform";
import { loadStaff, lockStaff } from "./get-staff";

/** The member of staff who asks. Errors: UNAUTHORIZED credential.missing · FORBIDDEN account.no_staff for customers. */
export async function getOwnStaff(ctx: Context): Promise<OwnStaff> {
  return loadOwn(ctx, await ownId(ctx));
}

/**
 * Changes what a member of staff says of themselves. Their e-mail and what they may do are changed by others.
 *
 * A change that changes nothing keeps the version and tells nobody.
 *
 * Errors  FORBIDDEN account.no_staff · PRECONDITION_FAILED with `theirs` · UNPROCESSABLE image.unknown.
 * Emits   staff.changed.
 */
export async function updateOwnStaff(
  ctx: Context,
  { version, preferences, ...fields }: UpdateOwnStaffInput,
): Promise<OwnStaff> {
  const id = await ownId(ctx);
  authorize(ctx, "update", "Account", { id });
  return inTransaction(ctx, async (tx) => {
    await lockStaff(tx, id);
    const before = await loadOwn(tx, id);
    refuseStale(version, before);
    const wanted = {
      ...before,
      ...givenFields(fields),
      preferences: { ...before.preferences, ...givenFields(preferences ?? {}) },
    };
    if (changedFields(before, wanted).length === 0) return before;
    if (wanted.avatar !== before.avatar) await findUploads(tx, [wanted.avatar]);
    await tx.sql(sql`
      UPDATE "Staff" SET name = ${wanted.name}, phone = ${wanted.phone}, avatar = ${wanted.avatar},
        locale = ${wanted.locale}, preferences = ${JSON.stringify(wanted.preferences)}::jsonb, version = version + 1,
        "updatedAt" = ${tx.now()}::timestamptz
      WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid`);
    const after = await loadOwn(tx, id);
    await recordAudit(tx, { action: "staff.updated", subjectType: "Staff", subjectId: id, before, after });
    await recordEvents(tx, [
      { type: "staff.changed", subjectId: id, payload: { staffId: id, endsSockets: false } },
    ]);
    return after;
  });
}

async function loadOwn(ctx: Context, id: string): Promise<OwnStaff> {
  const member = await loadStaff(ctx, id);
  const [row] = await ctx.sql<{ preferences: unknown }>(sql`
    SELECT preferences FROM "Staff" WHERE "companyId" = ${ctx.companyId}::uuid AND id = ${id}::uuid`);
  return { ...member, preferences: Preferences.parse(row?.preferences ?? {}) };
}

async function ownId(ctx: Context): Promise<string> {
  const { kind, id } = await loadOwnAccount(ctx);
  if (kind !== "staff")
    throw forbidden("account.no_staff", "You are signed in as a customer: this is for staff");
  return id;
}
