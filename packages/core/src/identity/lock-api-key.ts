import type { ApiKey } from "@mizan/contracts/api-keys";
import { conflict, notFound, unprocessable } from "@mizan/contracts/errors";
import { type Prisma, sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Action, type Context, recordEvents } from "../platform";
import { type ApiKeyRow, toApiKey } from "./to-api-key";

/** A key that is held until the transaction ends. */
export type LockedApiKey = ApiKeyRow & { secretHash: string };

/** Takes a key for a change. Errors: NOT_FOUND apikey.absent · FORBIDDEN permission.missing. */
export async function lockApiKey(tx: Context, action: Action, id: string): Promise<LockedApiKey> {
  await tx.sql(sql`
    SELECT 1 FROM "ApiKey" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid FOR NO KEY UPDATE`);
  const row = await tx.db.apiKey.findUnique({ where: { companyId_id: { companyId: tx.companyId, id } } });
  if (!row) throw notFound("apikey");
  authorize(tx, action, "ApiKey", row);
  return row;
}

/** Writes columns of a key that is held, with what the audit and the other processes hear of it. */
export async function changeApiKey(
  tx: Context,
  before: LockedApiKey,
  action: "api_key.updated" | "api_key.rotated" | "api_key.former_ended" | "api_key.revoked",
  data: Prisma.ApiKeyUpdateInput,
): Promise<ApiKey> {
  const { id } = before;
  const row = await tx.db.apiKey.update({ where: { companyId_id: { companyId: tx.companyId, id } }, data });
  const after = toApiKey(row, tx.now());
  await recordAudit(tx, {
    action,
    subjectType: "ApiKey",
    subjectId: id,
    before: toApiKey(before, tx.now()),
    after,
  });
  await recordEvents(tx, [{ type: "api_key.changed", subjectId: id, payload: { apiKeyId: id } }]);
  return after;
}

/** A key that was revoked stays as it was. Errors: CONFLICT api_key.revoked. */
export function refuseRevoked({ revokedAt }: LockedApiKey): void {
  if (revokedAt) throw conflict("api_key.revoked", "This API key was revoked: make another one");
}

/** Errors: UNPROCESSABLE api_key.expires_in_past. */
export function refusePast(ctx: Context, expiresAt: string | null): void {
  if (expiresAt && new Date(expiresAt) <= ctx.now())
    throw unprocessable("api_key.expires_in_past", "A key cannot expire before it is used");
}
