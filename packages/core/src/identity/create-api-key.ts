import type { ApiKeyWithSecret, CreateApiKeyInput } from "@mizan/contracts/api-keys";
import { authorize, refuseBeyondOwn, stepUp } from "../access";
import { recordAudit } from "../audit";
import { actorName, type Context, inTransaction, newId, recordEvents } from "../platform";
import { newApiKeyPrefix, newApiKeySecret } from "./api-key-secret";
import { refusePast } from "./lock-api-key";
import { refuseBeyondKey } from "./refuse-beyond-key";
import { toApiKey } from "./to-api-key";

/**
 * Makes an API key. Its secret is in this answer and nowhere else: only a hash is stored.
 *
 * Errors  FORBIDDEN step_up.required, permission.missing, permission.not_held for scopes that the maker does not hold,
 *         api_key.beyond_own · UNPROCESSABLE api_key.expires_in_past.
 * Emits   api_key.changed.
 */
export async function createApiKey(ctx: Context, input: CreateApiKeyInput): Promise<ApiKeyWithSecret> {
  authorize(ctx, "create", "ApiKey");
  await stepUp(ctx);
  refuseBeyondOwn(ctx, input.scopes);
  const { environment = "live", allowedAddresses = [], requestsPerMinute = null, expiresAt = null } = input;
  refusePast(ctx, expiresAt);
  const prefix = newApiKeyPrefix();
  const { secret, secretHash, lastFour } = newApiKeySecret({ environment, prefix });
  const bounds = { allowedAddresses, requestsPerMinute, expiresAt: expiresAt ? new Date(expiresAt) : null };
  return inTransaction(ctx, async (tx) => {
    await refuseBeyondKey(tx, bounds);
    const row = await tx.db.apiKey.create({
      data: {
        companyId: tx.companyId,
        id: newId(),
        name: input.name,
        environment,
        prefix,
        secretHash,
        lastFour,
        scopes: [...new Set(input.scopes)],
        ...bounds,
        madeBy: actorName(tx.actor),
        createdAt: tx.now(),
      },
    });
    const apiKey = toApiKey(row, tx.now());
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
