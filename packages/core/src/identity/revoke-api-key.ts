import type { ApiKey } from "@mizan/contracts/api-keys";
import { authorize, stepUp } from "../access";
import { type Context, inTransaction } from "../platform";
import { changeApiKey, lockApiKey } from "./lock-api-key";
import { toApiKey } from "./to-api-key";

/**
 * Ends an API key for good, with all its secrets; revoking a revoked one changes nothing.
 *
 * Errors  FORBIDDEN step_up.required, permission.missing · NOT_FOUND apikey.absent.
 * Emits   api_key.changed.
 */
export async function revokeApiKey(ctx: Context, input: { id: string }): Promise<ApiKey> {
  authorize(ctx, "delete", "ApiKey");
  await stepUp(ctx);
  return inTransaction(ctx, async (tx) => {
    const before = await lockApiKey(tx, "delete", input.id);
    if (before.revokedAt) return toApiKey(before, tx.now());
    return changeApiKey(tx, before, "api_key.revoked", { revokedAt: tx.now() });
  });
}
