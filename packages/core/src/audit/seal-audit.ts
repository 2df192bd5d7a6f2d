import { sql } from "@mizan/db";
import type { Context } from "../platform";

const BATCH = 1000;
/** A checkpoint is signed at most so often. Units: milliseconds. */
const CHECKPOINT_EVERY_MS = 60 * 60 * 1000;

/** How far a company's audit had come: what a checkpoint's signature says. */
export interface CheckpointClaims {
  company: string;
  place: number;
  link: string;
}

/** Signs checkpoints with a key that the database does not hold, and tells its own signatures from others. */
export interface CheckpointSigner {
  signCheckpoint(claims: CheckpointClaims): Promise<string>;
  /** Null for a text that it has not signed. */
  readCheckpoint(signature: string): Promise<CheckpointClaims | null>;
}

/**
 * Links the audit entries that wait into the company's chain, and signs how far it has come, once an hour.
 *
 * Shape  how many entries were linked.
 */
export async function sealAudit(ctx: Context, signer: CheckpointSigner): Promise<number> {
  let sealed = 0;
  for (;;) {
    const [batch] = await ctx.company.transaction(({ sql: run }) =>
      run<{ count: number }>(sql`SELECT seal_audit(${BATCH}::int) AS count`),
    );
    sealed += batch?.count ?? 0;
    if ((batch?.count ?? 0) < BATCH) break;
  }
  await signHead(ctx, signer);
  return sealed;
}

async function signHead(ctx: Context, signer: CheckpointSigner): Promise<void> {
  const at = ctx.now();
  const before = new Date(at.getTime() - CHECKPOINT_EVERY_MS);
  const [head] = await ctx.sql<{ place: number; link: string }>(sql`
    SELECT e.place, e.link FROM (
      SELECT place, link FROM "AuditEntry"
      WHERE "companyId" = ${ctx.companyId}::uuid AND place IS NOT NULL ORDER BY place DESC LIMIT 1
    ) e WHERE NOT EXISTS (
      SELECT FROM "AuditCheckpoint" c WHERE c."companyId" = ${ctx.companyId}::uuid
        AND (c.place = e.place OR c.at > ${before}::timestamptz))`);
  if (!head) return;
  const signature = await signer.signCheckpoint({ company: ctx.companyId, ...head });
  await ctx.sql(sql`
    INSERT INTO "AuditCheckpoint" ("companyId", place, link, signature, at)
    VALUES (${ctx.companyId}::uuid, ${head.place}::bigint, ${head.link}, ${signature}, ${at}::timestamptz)
    ON CONFLICT DO NOTHING`);
}
