import { subject } from "@casl/ability";
import { forbidden, notFound, unauthorized } from "@mizan/contracts/errors";
import type { Action, Context, SubjectType } from "../platform";
import { enrolFirst } from "./refuse-permission";

/** Whether the actor may do it: to any row of the kind when none is given, else to this one. */
export function may(ctx: Context, action: Action, type: SubjectType, row?: Record<string, unknown>): boolean {
  return ctx.abilities.can(action, row ? subject(type, { ...row }) : type);
}

/**
 * Refuses what the actor may not do. Verbs call it first without a row, and again with the row they loaded.
 *
 * Errors  UNAUTHORIZED for somebody unknown · NOT_FOUND when the actor may not even see the row · FORBIDDEN.
 */
export function authorize(
  ctx: Context,
  action: Action,
  type: SubjectType,
  row?: Record<string, unknown>,
): void {
  if (may(ctx, action, type, row)) return;
  const missing = enrolFirst(ctx.actor);
  if (missing) throw missing;
  if (row && !may(ctx, "read", type, row)) throw notFound(type.toLowerCase());
  if (ctx.actor.type === "anonymous") throw unauthorized("credential.missing", "Sign in, or send an API key");
  throw forbidden("permission.missing", `You may not ${action} this`, { action, subject: type });
}
