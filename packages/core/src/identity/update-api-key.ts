import type { ApiKey, UpdateApiKeyInput } from "@mizan/contracts/api-keys";
import { authorize, refuseBeyondOwn, stepUp } from "../access";
import { type Context, givenFields, inTransaction } from "../platform";
import { toScopes } from "./api-key-words";
import { changeApiKey, lockApiKey, refusePast, refuseRevoked } from "./lock-api-key";
import { refuseBeyondKey } from "./refuse-beyond-key";

/**
 * Changes a key's name, end, addresses or limit.
 *
 * Errors  FORBIDDEN step_up.required, permission.missing, permission.not_held, api_key.beyond_own · NOT_FOUND apikey.absent
 *         · CONFLICT api_key.revoked · UNPROCESSABLE api_key.expires_in_past.
 * Emits   api_key.changed.
 */
export async function updateApiKey(ctx: Context, input: UpdateApiKeyInput): Promise<ApiKey> {
  authorize(ctx, "update", "ApiKey");
  await stepUp(ctx);
  const { id, expiresAt, ...fields } = input;
  if (expiresAt !== undefined) refusePast(ctx, expiresAt);
  return inTransaction(ctx, async (tx) => {
    const before = await lockApiKey(tx, "update", id);
    refuseRevoked(before);
    refuseBeyondOwn(tx, toScopes(before.scopes));
    const change = {
      ...givenFields(fields),
      ...(expiresAt !== undefined && { expiresAt: expiresAt === null ? null : new Date(expiresAt) }),
    };
    await refuseBeyondKey(tx, { ...before, ...change });
    return changeApiKey(tx, before, "api_key.updated", change);
  });
}
