import { Session } from "@mizan/contracts/identity";
import { Id } from "@mizan/contracts/ids";
import { RoleSlug } from "@mizan/contracts/permissions";
import { ResetSecondFactorInput } from "@mizan/contracts/second-factor";
import {
  CreateStaffInput,
  EndStaffSessionsInput,
  ListStaffInput,
  OwnStaff,
  Role,
  SaveRoleInput,
  StaffMember,
  StaffPage,
  UpdateOwnStaffInput,
  UpdateStaffInput,
} from "@mizan/contracts/staff";
import {
  createStaff,
  deleteRole,
  deleteStaff,
  endStaffSessions,
  getOwnStaff,
  getStaff,
  inviteStaff,
  listRoles,
  listStaff,
  listStaffSessions,
  resetSecondFactor,
  saveRole,
  sendPasswordLink,
  updateOwnStaff,
  updateStaff,
} from "@mizan/core/staff";
import { z } from "zod";
import { procedure, router } from "../procedure";

const ById = z.object({ id: Id });
const BySlug = z.object({ slug: RoleSlug });

/** Who works for the shop. */
export const staffRouter = router({
  own: procedure("account")
    .output(OwnStaff)
    .query(({ ctx }) => getOwnStaff(ctx.context)),
  updateOwn: procedure("account")
    .input(UpdateOwnStaffInput)
    .output(OwnStaff)
    .mutation(({ ctx, input }) => updateOwnStaff(ctx.context, input)),
  list: procedure("staff:read")
    .input(ListStaffInput)
    .output(StaffPage)
    .query(({ ctx, input }) => listStaff(ctx.context, input)),
  get: procedure("staff:read")
    .input(ById)
    .output(StaffMember)
    .query(({ ctx, input }) => getStaff(ctx.context, input)),
  create: procedure("staff:write")
    .input(CreateStaffInput)
    .output(StaffMember)
    .mutation(({ ctx, input }) => createStaff(ctx.context, input)),
  update: procedure("staff:write")
    .input(UpdateStaffInput)
    .output(StaffMember)
    .mutation(({ ctx, input }) => updateStaff(ctx.context, input)),
  invite: procedure("staff:write")
    .input(ById)
    .output(ById)
    .mutation(({ ctx, input }) => inviteStaff(ctx.context, input)),
  sendPasswordLink: procedure("staff:write")
    .input(ById)
    .output(ById)
    .mutation(({ ctx, input }) => sendPasswordLink(ctx.context, input)),
  sessions: procedure("staff:write")
    .input(ById)
    .output(z.array(Session))
    .query(({ ctx, input }) => listStaffSessions(ctx.context, input)),
  endSessions: procedure("staff:write")
    .input(EndStaffSessionsInput)
    .output(z.object({ ended: z.int() }))
    .mutation(({ ctx, input }) => endStaffSessions(ctx.context, input)),
  resetSecondFactor: procedure("staff:write")
    .input(ResetSecondFactorInput)
    .output(ResetSecondFactorInput)
    .mutation(({ ctx, input }) => resetSecondFactor(ctx.context, input)),
  delete: procedure("staff:write")
    .input(ById)
    .output(ById)
    .mutation(({ ctx, input }) => deleteStaff(ctx.context, input)),
});

/** What they may do. */
export const rolesRouter = router({
  list: procedure("staff:read")
    .output(z.array(Role))
    .query(({ ctx }) => listRoles(ctx.context)),
  save: procedure("staff:write")
    .input(SaveRoleInput)
    .output(Role)
    .mutation(({ ctx, input }) => saveRole(ctx.context, input)),
  delete: procedure("staff:write")
    .input(BySlug)
    .output(BySlug)
    .mutation(({ ctx, input }) => deleteRole(ctx.context, input)),
});
