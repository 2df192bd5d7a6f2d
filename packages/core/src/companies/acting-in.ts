import type { Database } from "@mizan/db";
import { asGuest, type Principal } from "../identity";
import type { Context } from "../platform";

/** What work on other companies goes through: the database, and contexts in any of them. */
export interface PlatformDoor {
  database: Database;
  contextOf(principal: Pick<Principal, "companyId" | "actor">): Context;
}

/**
 * Somebody's context in another company. An operator may do there what its owner may; whatever they do is told of in
 * their own company too (`recordAudit`).
 */
export function actingIn(door: PlatformDoor, ctx: Context, companyId: string): Context {
  if (companyId === ctx.companyId) return ctx;
  return door.contextOf({ companyId, actor: asGuest(ctx.actor, ctx.companyId) });
}
