import type { CreateStaffInput, StaffMember } from "@mizan/contracts/staff";
import { sql } from "@mizan/db";
import { authorize, stepUp } from "../access";
import { recordAudit } from "../audit";
import { hashNewPassword, refuseBeyondKey, UNBOUND } from "../identity";
import { findUploads } from "../media";
import { type Context, inTransaction, newId, recordEvents } from "../platform";
import { loadStaff } from "./get-staff";
import { grantRole } from "./grant-role";
import { sendInvitation } from "./invite-staff";
import { staffRefusal } from "./staff-refusal";

/**
 * Opens an account for a member of staff; without a password, its holder is invited to choose one.
 *
 * Errors  FORBIDDEN step_up.required, permission.not_held, role.super_admin, api_key.beyond_own
 *         · UNPROCESSABLE role.absent, image.unknown, password.common · CONFLICT email.taken.
 * Emits   staff.changed, and mail.queued for an invitation.
 */
export async function createStaff(ctx: Context, input: CreateStaffInput): Promise<StaffMember> {
  authorize(ctx, "create", "Staff");
  await stepUp(ctx);
  const passwordHash = input.password === undefined ? null : await hashNewPassword(input.password, input);
  return inTransaction(ctx, async (tx) => {
    await refuseBeyondKey(tx, UNBOUND);
    const listed = await grantRole(tx, input.role, input.permissions ?? []);
    await findUploads(tx, [input.avatar]);
    const id = newId();
    try {
      await tx.sql(sql`
        INSERT INTO "Staff" ("companyId", id, name, email, phone, avatar, "passwordHash", role, permissions, locale,
          "isActive", "createdAt", "updatedAt")
        VALUES (${tx.companyId}::uuid, ${id}::uuid, ${input.name}, ${input.email}, ${input.phone ?? null},
          ${input.avatar ?? null}, ${passwordHash}, ${input.role}, ${listed}::text[], ${input.locale ?? "ar"},
          ${input.isActive ?? true}, ${tx.now()}::timestamptz, ${tx.now()}::timestamptz)`);
    } catch (error) {
      throw staffRefusal(error);
    }
    if (passwordHash === null) await sendInvitation(tx, id);
    const after = await loadStaff(tx, id);
    await recordAudit(tx, { action: "staff.created", subjectType: "Staff", subjectId: id, after });
    await recordEvents(tx, [
      { type: "staff.changed", subjectId: id, payload: { staffId: id, endsSockets: false } },
    ]);
    return after;
  });
}
