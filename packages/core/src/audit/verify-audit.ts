import { createHash } from "node:crypto";
import type { AuditReport } from "@mizan/contracts/audit";
import { type CompanyDatabase, sql } from "@mizan/db";
import { authorize } from "../access";
import type { Context } from "../platform";
import type { CheckpointSigner } from "./seal-audit";

const BATCH = 5000;

/** The first entry at which an audit is not what was written. */
export type AuditFault = NonNullable<AuditReport["fault"]>;

interface LinkRow {
  id: string;
  place: number | null;
  link: string | null;
  digest: string;
  actual: string;
}

/** What is read for whoever asked first, by the company's own database: all others who ask meanwhile get its outcome. */
const running = new WeakMap<CompanyDatabase, Promise<AuditReport>>();

/**
 * Reads a company's audit from its first entry to its last and says where it was tampered with first.
 *
 * `changed`: an entry says something else than when it was written. `missing`: an entry is gone. `relinked`: entries were
 * put in, taken out or exchanged and the chain written anew after them. `checkpoint`: the chain is not the one that was signed.
 *
 * One reading at a time of a company in a process: it grows with the shop's years, and many at once would leave no
 * connection to those who sell.
 *
 * Errors  FORBIDDEN without audit:read.
 */
export async function verifyAudit(ctx: Context, signer: CheckpointSigner): Promise<AuditReport> {
  authorize(ctx, "read", "AuditEntry");
  const known = running.get(ctx.company);
  if (known) return known;
  const report = readAudit(ctx, signer).finally(() => running.delete(ctx.company));
  running.set(ctx.company, report);
  return report;
}

async function readAudit(ctx: Context, signer: CheckpointSigner): Promise<AuditReport> {
  const signed = await readCheckpoints(ctx, signer);
  const report = (entries: number, fault: AuditFault | null): AuditReport => ({
    entries,
    checkpoints: signed.count,
    fault,
  });
  let entries = 0;
  let place = 0;
  let link = "";
  for (;;) {
    const rows = await readChain(ctx, place);
    for (const row of rows) {
      const expected = place + 1;
      if (row.place !== expected)
        return report(entries, { fault: "missing", place: expected, entryId: null });
      if (row.digest !== row.actual)
        return report(entries, { fault: "changed", place: expected, entryId: row.id });
      link = createHash("sha256")
        .update(link + row.digest)
        .digest("hex");
      if (row.link !== link) return report(entries, { fault: "relinked", place: expected, entryId: row.id });
      const promised = signed.links.get(expected);
      if (promised !== undefined && promised !== link)
        return report(entries, { fault: "checkpoint", place: expected, entryId: row.id });
      place = expected;
      entries += 1;
    }
    if (rows.length < BATCH) break;
  }
  const beyond = [...signed.links.keys()].filter((checkpoint) => checkpoint > place);
  if (beyond.length > 0) return report(entries, { fault: "missing", place: place + 1, entryId: null });
  const [waiting] = await ctx.sql<{ count: number; changed: string | null }>(sql`
    SELECT count(*)::int AS count, (array_agg(id ORDER BY id) FILTER (WHERE digest <> audit_digest(e)))[1] AS changed
    FROM "AuditEntry" e WHERE "companyId" = ${ctx.companyId}::uuid AND place IS NULL`);
  return report(
    entries + (waiting?.count ?? 0),
    waiting?.changed ? { fault: "changed", place: null, entryId: waiting.changed } : null,
  );
}

const readChain = (ctx: Context, after: number) =>
  ctx.sql<LinkRow>(sql`
    SELECT id, place, link, digest, audit_digest(e) AS actual FROM "AuditEntry" e
    WHERE "companyId" = ${ctx.companyId}::uuid AND place > ${after}::bigint ORDER BY place LIMIT ${BATCH}`);

/** What our own signatures promise of the chain: its link at each place that was signed. */
async function readCheckpoints(
  ctx: Context,
  signer: CheckpointSigner,
): Promise<{ count: number; links: Map<number, string> }> {
  const rows = await ctx.sql<{ place: number; signature: string }>(sql`
    SELECT place, signature FROM "AuditCheckpoint" WHERE "companyId" = ${ctx.companyId}::uuid ORDER BY place`);
  const links = new Map<number, string>();
  for (const { place, signature } of rows) {
    const claims = await signer.readCheckpoint(signature);
    const holds = claims?.company === ctx.companyId && claims.place === place;
    // A checkpoint that nobody of ours has signed promises what no chain can hold.
    links.set(place, holds ? claims.link : "");
  }
  return { count: rows.length, links };
}
