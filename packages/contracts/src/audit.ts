import { z } from "zod";
import { Id, Instant } from "./ids";
import { PageInput, pageOf } from "./pages";

/** Who did what to what; `before` and `after` hold only the fields that changed, secrets removed. */
export const AuditEntry = z.object({
  id: Id,
  at: Instant,
  actorType: z.enum(["staff", "operator", "customer", "api_key", "device", "system", "anonymous"]),
  actorId: z.string().nullable(),
  actorName: z.string().nullable(),
  action: z.string().meta({ examples: ["product.updated"] }),
  subjectType: z.string(),
  subjectId: z.string(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  requestId: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const ListAuditInput = PageInput.extend({
  subjectType: z.string().max(40).optional(),
  subjectId: z.string().max(64).optional(),
  action: z.string().max(80).optional(),
});
export type ListAuditInput = z.infer<typeof ListAuditInput>;

export const AuditPage = pageOf(AuditEntry);
