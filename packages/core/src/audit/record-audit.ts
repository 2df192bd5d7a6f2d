import type { AuditAction } from "@mizan/contracts/audit-actions";
import { type SqlStatement, sql } from "@mizan/db";
import {
  type Actor,
  actorId,
  actorName,
  type Context,
  insertEvents,
  type NewEvent,
  newId,
} from "../platform";

/** A mutation to remember: what was done to what, and how it looked before and after. */
export interface NewAuditEntry {
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  before?: object | null;
  after?: object | null;
}

const SECRET = /password|secret|token|hash/i;
/** What is sealed where it stands must not lie open here: the audit tells that it changed, not what it says. */
const SEALED: Record<string, RegExp> = { Customer: /^(?:phone|address|zipCode)$/ };

/** Writes who did what in the open transaction. `before` and `after` are cut down to the fields that differ. */
export async function recordAudit(ctx: Context, entry: NewAuditEntry): Promise<void> {
  for (const statement of auditStatements(ctx, entry)) await ctx.sql(statement);
}

/**
 * Writes an audit row and events, where there are any, in one statement that is sent with the commit, for verbs that are
 * called often: no round trip is spent on it. Nothing of the transaction may read them.
 */
export function recordLast(ctx: Context, entry: NewAuditEntry, events: NewEvent[]): void {
  const [audited, ...atHome] = auditStatements(ctx, entry);
  const statement =
    events.length === 0 ? audited : sql`WITH audited AS (${audited}) ${insertEvents(ctx, events)}`;
  ctx.transaction?.last.push(statement, ...atHome);
}

/** What writes an entry: one statement, and for an operator who is away from their company those that tell it there too. */
function auditStatements(ctx: Context, entry: NewAuditEntry): [SqlStatement, ...SqlStatement[]] {
  if (!ctx.transaction) throw new Error("A mutation is audited in its own transaction");
  const home = homeOf(ctx.actor);
  const here = insertAudit(ctx, entry);
  if (home === null || home === ctx.companyId) return [here];
  const { action, subjectType, subjectId } = entry;
  // At home it is told what was done and where; what a shop's own rows said stays in that shop.
  const told: NewAuditEntry = {
    action: "operator.acted",
    subjectType: "Company",
    subjectId: ctx.companyId,
  };
  return [
    here,
    setCompany(home),
    insertAudit({ ...ctx, companyId: home }, { ...told, after: { action, subjectType, subjectId } }),
    setCompany(ctx.companyId),
  ];
}

/** Whose rows the open transaction writes; its end puts back what the connection was handed out for. */
const setCompany = (companyId: string) => sql`SELECT set_config('app.company', ${companyId}, true)`;

const homeOf = (actor: Actor): string | null =>
  (actor.type === "staff" ? actor.homeCompanyId : undefined) ?? null;

/** What writes one entry, for statements that it is to be a part of. */
export function insertAudit(
  ctx: Pick<Context, "companyId" | "actor" | "now" | "requestId">,
  entry: NewAuditEntry,
): SqlStatement {
  const { before, after } = difference(entry.before ?? null, entry.after ?? null, SEALED[entry.subjectType]);
  return sql`
    INSERT INTO "AuditEntry" ("companyId", id, at, "actorType", "actorId", "actorName", action, "subjectType",
      "subjectId", before, after, "requestId")
    VALUES (${ctx.companyId}::uuid, ${newId()}::uuid, ${ctx.now()}::timestamptz, ${actorTypeWord(ctx)},
      ${actorId(ctx.actor)}, ${actorName(ctx.actor)}, ${entry.action}, ${entry.subjectType}, ${entry.subjectId},
      ${before && JSON.stringify(before)}::jsonb, ${after && JSON.stringify(after)}::jsonb, ${ctx.requestId})`;
}

/** Only the fields that differ, with secrets and what is `sealed` blotted out; a creation keeps all of `after`. */
export function difference(
  before: object | null,
  after: object | null,
  sealed?: RegExp,
): { before: Record<string, unknown> | null; after: Record<string, unknown> | null } {
  const old = before ? Object.fromEntries(Object.entries(before)) : null;
  const fresh = after ? Object.fromEntries(Object.entries(after)) : null;
  if (!old || !fresh) return { before: old && redact(old, sealed), after: fresh && redact(fresh, sealed) };
  const changed = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
    (key) => JSON.stringify(old[key]) !== JSON.stringify(fresh[key]),
  );
  const pick = (from: Record<string, unknown>) =>
    redact(Object.fromEntries(changed.map((key) => [key, from[key]])), sealed);
  return { before: pick(old), after: pick(fresh) };
}

/** The names of the fields that a change changed. */
export const changedFields = (before: object, after: object): string[] =>
  Object.keys(difference(before, after).after ?? {});

const redact = (fields: Record<string, unknown>, sealed?: RegExp) =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      SECRET.test(key) || (value && sealed?.test(key)) ? "[redacted]" : value,
    ]),
  );

function actorTypeWord({ actor }: Pick<Context, "actor">): string {
  if (homeOf(actor) !== null) return "operator";
  return actor.type === "tracker" ? "anonymous" : actor.type;
}
