import type { ApiKey, CreateApiKeyInput } from "@mizan/contracts/api-keys";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, inTransaction, newId, recordEvents } from "../platform";
import { hashApiKeySecret, newApiKeySecret } from "./api-key-secret";
import { toApiKey } from "./to-api-key";

/**
 * Makes an API key. Its secret is in this answer and nowhere else: only a hash is stored.
 *
 * Errors  FORBIDDEN permission.missing.
 * Emits   api_key.changed.
 */
export async function createApiKey(
  ctx: Context,
  input: CreateApiKeyInput,
): Promise<{ apiKey: ApiKey; secret: string }> {
  authorize(ctx, "create", "ApiKey");
  const { secret, prefix, lastFour } = newApiKeySecret();
  return inTransaction(ctx, async (tx) => {
    const row = await tx.db.apiKey.create({
      data: {
        companyId: tx.companyId,
        id: newId(),
        name: input.name,
        prefix,
        secretHash: hashApiKeySecret(secret),
        lastFour,
        scopes: input.scopes,
        expiresAt: input.expiresAt ? new Date(input.expiresAt) : null,
        createdAt: tx.now(),
      },
    });
    const apiKey = toApiKey(row);
    await recordAudit(tx, {
      action: "api_key.created",
      subjectType: "ApiKey",
      subjectId: apiKey.id,
      after: apiKey,
    });
    await recordEvents(tx, [
      { type: "api_key.changed", subjectId: apiKey.id, payload: { apiKeyId: apiKey.id } },
    ]);
    return { apiKey, secret };
  });
}
