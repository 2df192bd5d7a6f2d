import {
  AuditActor,
  AuditExport,
  AuditPage,
  AuditReport,
  ExportAuditInput,
  ListAuditInput,
} from "@mizan/contracts/audit";
import { exportAudit, listAudit, listAuditActors, verifyAudit } from "@mizan/core/audit";
import { z } from "zod";
import { procedure, router } from "../procedure";

/** Who did what, and whether what is told of it is what was written. */
export const auditRouter = router({
  list: procedure("audit:read")
    .input(ListAuditInput)
    .output(AuditPage)
    .query(({ ctx, input }) => listAudit(ctx.context, input)),
  actors: procedure("audit:read")
    .output(z.array(AuditActor))
    .query(({ ctx }) => listAuditActors(ctx.context)),
  verify: procedure("audit:read")
    .output(AuditReport)
    .mutation(({ ctx }) => verifyAudit(ctx.context, ctx.door.tokens)),
  export: procedure("audit:read")
    .input(ExportAuditInput)
    .output(AuditExport)
    .mutation(({ ctx, input }) => exportAudit(ctx.context, input)),
});
