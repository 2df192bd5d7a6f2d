import { sql } from "@mizan/db";
import type { Shop } from "./open-shop";

/** What was said about a thing: the audit's actions and the events, in their order. */
export async function recordOf(shop: Shop, id: string) {
  const [row] = await shop.as().sql<{ actions: string[]; events: { type: string; payload: object }[] }>(sql`
    SELECT ARRAY(SELECT action FROM "AuditEntry" WHERE "subjectId" = ${id} ORDER BY id) AS actions,
      (SELECT coalesce(json_agg(json_build_object('type', type, 'payload', payload) ORDER BY position), '[]')
        FROM "OutboxEvent" WHERE "subjectId" = ${id}) AS events`);
  return row ?? { actions: [], events: [] };
}
