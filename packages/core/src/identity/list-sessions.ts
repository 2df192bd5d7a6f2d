import type { Session } from "@mizan/contracts/identity";
import { sql } from "@mizan/db";
import { type Context, toInstant } from "../platform";
import { accountColumn, loadOwnAccount } from "./account";
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
  const { kind, id } = await loadOwnAccount(ctx);
  const current = sessionOf(ctx);
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
