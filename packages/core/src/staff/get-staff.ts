import { notFound } from "@mizan/contracts/errors";
import type { StaffMember } from "@mizan/contracts/staff";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import type { Context } from "../platform";
import { type StaffRow, staffColumns, toStaffMember } from "./staff-row";

/** A member of staff. Errors: FORBIDDEN without staff:read · NOT_FOUND staff.absent. */
export async function getStaff(ctx: Context, { id }: { id: string }): Promise<StaffMember> {
  authorize(ctx, "read", "Staff");
  return loadStaff(ctx, id);
}

/** The same for verbs, which have asked already. */
export async function loadStaff(ctx: Context, id: string): Promise<StaffMember> {
  const [row] = await ctx.sql<StaffRow>(sql`
    SELECT ${staffColumns} FROM "Staff" s JOIN "Role" r ON r."companyId" = s."companyId" AND r.slug = s.role
    WHERE s."companyId" = ${ctx.companyId}::uuid AND s.id = ${id}::uuid`);
  if (!row) throw notFound("staff");
  return toStaffMember(row);
}

/** The account as nobody else can change it until the transaction ends. */
export async function lockStaff(tx: Context, id: string): Promise<StaffMember> {
  await tx.sql(sql`SELECT 1 FROM "Staff" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid
    FOR NO KEY UPDATE`);
  return loadStaff(tx, id);
}
