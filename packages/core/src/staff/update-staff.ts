import { forbidden } from "@mizan/contracts/errors";
import type { StaffMember, UpdateStaffInput } from "@mizan/contracts/staff";
import { sql } from "@mizan/db";
import { authorize, stepUp } from "../access";
import { changedFields, recordAudit } from "../audit";
import { closeSessions, hashPassword, refuseBeyondKey, refuseGuessable, UNBOUND } from "../identity";
import { findUploads } from "../media";
import { type Context, givenFields, inTransaction, recordEvents, refuseStale } from "../platform";
import { isSelf, refuseAbove } from "./authority";
import { loadStaff, lockStaff } from "./get-staff";
import { grantRole } from "./grant-role";
import { staffRefusal } from "./staff-refusal";

/**
 * What nobody changes of themselves here: rights and address by somebody else, the password where the present one is asked
 * for.
 */
const OTHERS_ONLY = ["role", "permissions", "isActive", "password", "email"] as const;

/**
 * Changes the given fields of an account. A new password, a new e-mail and a closed account end its sessions.
 *
 * A change that changes nothing keeps the version and tells nobody.
 *
 * Errors  NOT_FOUND staff.absent · PRECONDITION_FAILED with `theirs` · FORBIDDEN step_up.required, staff.self,
 *         permission.not_held, role.super_admin, staff.operator, api_key.beyond_own · UNPROCESSABLE role.absent,
 *         image.unknown, password.common · CONFLICT email.taken, staff.last_super_admin.
 * Emits   staff.changed, and session.ended where its sessions end.
 */
export async function updateStaff(ctx: Context, input: UpdateStaffInput): Promise<StaffMember> {
  authorize(ctx, "update", "Staff");
  await stepUp(ctx);
  const { id, version, password, permissions, ...fields } = input;
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return inTransaction(ctx, async (tx) => {
    const before = await lockStaff(tx, id);
    refuseStale(version, before);
    refuseAbove(tx, before);
    await refuseBeyondKey(tx, UNBOUND);
    const wanted = { ...before, ...givenFields(fields) };
    if (isSelf(tx, id)) refuseOwnRights(before, input);
    if (password !== undefined) refuseGuessable(password, wanted);
    if (wanted.avatar !== before.avatar) await findUploads(tx, [wanted.avatar]);
    const changesRights = wanted.role !== before.role || permissions !== undefined;
    const listed = changesRights
      ? await grantRole(tx, wanted.role, permissions ?? before.listed)
      : before.listed;
    if (passwordHash === null && changedFields(before, { ...wanted, listed }).length === 0) return before;
    const endsSessions =
      passwordHash !== null || wanted.email !== before.email || (before.isActive && !wanted.isActive);
    try {
      await tx.sql(sql`
        UPDATE "Staff" SET name = ${wanted.name}, email = ${wanted.email}, phone = ${wanted.phone},
          avatar = ${wanted.avatar}, role = ${wanted.role}, permissions = ${listed}::text[], locale = ${wanted.locale},
          "isActive" = ${wanted.isActive}, "passwordHash" = coalesce(${passwordHash}, "passwordHash"),
          "sessionVersion" = "sessionVersion" + ${endsSessions ? 1 : 0}, version = version + 1,
          "updatedAt" = ${tx.now()}::timestamptz
        WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid`);
    } catch (error) {
      throw staffRefusal(error);
    }
    if (endsSessions) await closeSessions(tx, { kind: "staff", id }, { keep: null });
    const after = await loadStaff(tx, id);
    await recordAudit(tx, {
      action: "staff.updated",
      subjectType: "Staff",
      subjectId: id,
      before: passwordHash ? { ...before, password: "old" } : before,
      after: passwordHash ? { ...after, password: "new" } : after,
    });
    const endsSockets = endsSessions || changesRights;
    await recordEvents(tx, [{ type: "staff.changed", subjectId: id, payload: { staffId: id, endsSockets } }]);
    return after;
  });
}

/** A form may send one's own role along as it is. */
function refuseOwnRights(before: StaffMember, input: UpdateStaffInput): void {
  const now = { ...before, permissions: before.listed, password: undefined };
  const changed = OTHERS_ONLY.filter(
    (field) => input[field] !== undefined && JSON.stringify(input[field]) !== JSON.stringify(now[field]),
  );
  if (changed.length > 0)
    throw forbidden("staff.self", "Somebody else must change this of your own account", { fields: changed });
}
