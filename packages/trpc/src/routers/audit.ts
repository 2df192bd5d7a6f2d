import { AuditPage, ListAuditInput } from "@mizan/contracts/audit";
import { listAudit } from "@mizan/core/audit";
import { procedure, router } from "../procedure";

/** Who did what. */
export const auditRouter = router({
  list: procedure("audit:read")
    .input(ListAuditInput)
    .output(AuditPage)
    .query(({ ctx, input }) => listAudit(ctx.context, input)),
});
