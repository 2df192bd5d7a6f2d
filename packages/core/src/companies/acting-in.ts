import { permissions, SUPER_ADMIN } from "@mizan/contracts/permissions";
import type { Database } from "@mizan/db";
import type { Principal } from "../identity";
import type { Actor, Context } from "../platform";

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

/** An operator of the platform, away from their company: an owner's rights there, and none over the platform. */
export function asGuest(actor: Actor, homeCompanyId: string): Actor {
  if (actor.type !== "staff") return actor;
  const { type, id, name, email } = actor;
  return { type, id, name, email, role: SUPER_ADMIN, permissions: [...permissions], homeCompanyId };
}
