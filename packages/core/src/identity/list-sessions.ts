import type { Session } from "@mizan/contracts/identity";
import { sql } from "@mizan/db";
import { type Context, toInstant } from "../platform";
import { type Account, accountColumn, loadOwnAccount } from "./account";
import { sessionOf } from "./find-session";

/** More than anybody looks through. */
const SHOWN = 100;

interface SessionRow {
  id: string;
  ip: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

/** Where the caller is signed in, the latest first. Errors: UNAUTHORIZED credential.missing · TOKEN_REVOKED. */
export async function listSessions(ctx: Context): Promise<Session[]> {
  return sessionsOf(ctx, await loadOwnAccount(ctx), sessionOf(ctx));
}

/** Where an account is signed in, the latest first, for verbs that have asked who may know; `current` is who asks. */
export async function sessionsOf(
  ctx: Context,
  { kind, id }: Pick<Account, "kind" | "id">,
  current: string | null,
): Promise<Session[]> {
  const rows = await ctx.sql<SessionRow>(sql`
    SELECT id, ip, "userAgent", "createdAt", "lastSeenAt", "expiresAt" FROM "Session"
    WHERE "companyId" = ${ctx.companyId}::uuid AND ${accountColumn(kind)} = ${id}::uuid AND "endedAt" IS NULL
      AND "expiresAt" > ${ctx.now()}::timestamptz
    ORDER BY "lastSeenAt" DESC, id DESC LIMIT ${SHOWN}`);
  return rows.map((row) => ({
    ...row,
    createdAt: toInstant(row.createdAt),
    lastSeenAt: toInstant(row.lastSeenAt),
    expiresAt: toInstant(row.expiresAt),
    isCurrent: row.id === current,
  }));
}
