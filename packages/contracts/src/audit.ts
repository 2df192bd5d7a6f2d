import { z } from "zod";
import { Day, Id, Instant } from "./ids";
import { LocalizedText } from "./localized-text";
import { PageInput, pageOf } from "./pages";

/** Kinds of those who do things. */
export const AuditActorType = z.enum([
  "staff",
  "operator",
  "customer",
  "api_key",
  "device",
  "system",
  "anonymous",
]);
export type AuditActorType = z.infer<typeof AuditActorType>;

/** Who did what to what; `before` and `after` hold only the fields that changed, secrets removed. */
export const AuditEntry = z.object({
  id: Id,
  at: Instant,
  actorType: AuditActorType,
  actorId: z.string().nullable(),
  actorName: z.string().nullable(),
  action: z.string().meta({ examples: ["product.updated"] }),
  subjectType: z.string(),
  subjectId: z.string(),
  subjectName: LocalizedText.nullable().meta({
    description: "What people call it: an order's number, a product's name; null when nobody knows any more",
  }),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  requestId: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Which entries somebody looks for. */
export const AuditFilter = z.object({
  actorId: z.string().max(64).optional().meta({ description: "Who did it" }),
  subjectType: z.string().max(40).optional(),
  subjectId: z.string().max(64).optional(),
  action: z.string().max(80).optional(),
  from: Day.optional().meta({ description: "First day, in the company's time zone" }),
  to: Day.optional().meta({ description: "Last day, included" }),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export const ListAuditInput = PageInput.extend(AuditFilter.shape);
export type ListAuditInput = z.infer<typeof ListAuditInput>;

export const AuditPage = pageOf(AuditEntry);

/** Somebody whose deeds can be asked for: who works for the company, and its API keys. */
export const AuditActor = z.object({ id: z.string(), type: AuditActorType, name: z.string() });
export type AuditActor = z.infer<typeof AuditActor>;

/** The most entries that one export holds: the newest that match. */
export const MAX_AUDIT_EXPORT = 5000;

export const ExportAuditInput = AuditFilter.extend({ format: z.enum(["csv", "json"]) });
export type ExportAuditInput = z.infer<typeof ExportAuditInput>;

/** An export as a file. Shape: `total` counts all entries that match, of which `entries` are in it. */
export const AuditExport = z.object({
  filename: z.string(),
  contentType: z.string(),
  body: z.string(),
  entries: z.int(),
  total: z.int(),
});
export type AuditExport = z.infer<typeof AuditExport>;

/**
 * What became of an audit that was read from its first entry to its last. Shape: `fault` is the first entry that is not
 * as it was written.
 */
export const AuditReport = z.object({
  entries: z.int(),
  checkpoints: z.int(),
  fault: z
    .object({
      fault: z.enum(["changed", "missing", "relinked", "checkpoint"]),
      place: z.int().nullable().meta({ description: "In the chain; null for an entry that waits for one" }),
      entryId: Id.nullable(),
    })
    .nullable(),
});
export type AuditReport = z.infer<typeof AuditReport>;
