import type { ApiKey } from "@mizan/contracts/api-keys";
import { notFound } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents } from "../platform";
import { toApiKey } from "./to-api-key";

/**
 * Ends an API key for good; revoking a revoked one changes nothing.
 *
 * Errors  FORBIDDEN permission.missing · NOT_FOUND apikey.absent.
 * Emits   api_key.changed.
 */
export async function revokeApiKey(ctx: Context, input: { id: string }): Promise<ApiKey> {
  authorize(ctx, "delete", "ApiKey");
  return inTransaction(ctx, async (tx) => {
    const key = { companyId: tx.companyId, id: input.id };
    await tx.sql(sql`SELECT 1 FROM "ApiKey" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${input.id}::uuid
      FOR NO KEY UPDATE`);
    const before = await tx.db.apiKey.findUnique({ where: { companyId_id: key } });
    if (!before) throw notFound("apikey");
    authorize(tx, "delete", "ApiKey", before);
    if (before.revokedAt) return toApiKey(before);
    const after = await tx.db.apiKey.update({
      where: { companyId_id: key },
      data: { revokedAt: tx.now() },
    });
    await recordAudit(tx, {
      action: "api_key.revoked",
      subjectType: "ApiKey",
      subjectId: input.id,
      before: toApiKey(before),
      after: toApiKey(after),
    });
    await recordEvents(tx, [
      { type: "api_key.changed", subjectId: input.id, payload: { apiKeyId: input.id } },
    ]);
    return toApiKey(after);
  });
}
