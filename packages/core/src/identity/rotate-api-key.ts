import type { ApiKey, ApiKeyWithSecret, RotateApiKeyInput } from "@mizan/contracts/api-keys";
import { authorize, refuseBeyondOwn, stepUp } from "../access";
import { type Context, inTransaction } from "../platform";
import { newApiKeySecret } from "./api-key-secret";
import { toEnvironment, toScopes } from "./api-key-words";
import { changeApiKey, lockApiKey, refuseRevoked } from "./lock-api-key";
import { refuseBeyondKey } from "./refuse-beyond-key";
import { toApiKey } from "./to-api-key";

const HOUR_MS = 3_600_000;
const NO_FORMER = {
  formerSecretHash: null,
  formerLastFour: null,
  formerEndsAt: null,
  formerLastUsedAt: null,
} as const;

/**
 * Gives a key another secret, which is in this answer and nowhere else. The secret that there is holds on for the
 * overlap, so that whoever uses it can change over without a refused request; one from a rotation before ends at once.
 *
 * Errors  FORBIDDEN step_up.required, permission.missing, permission.not_held: the new secret may do all that the key may,
 *         api_key.beyond_own · NOT_FOUND apikey.absent · CONFLICT api_key.revoked.
 * Emits   api_key.changed.
 */
export async function rotateApiKey(ctx: Context, input: RotateApiKeyInput): Promise<ApiKeyWithSecret> {
  authorize(ctx, "update", "ApiKey");
  await stepUp(ctx);
  return inTransaction(ctx, async (tx) => {
    const before = await lockApiKey(tx, "update", input.id);
    refuseRevoked(before);
    refuseBeyondOwn(tx, toScopes(before.scopes));
    await refuseBeyondKey(tx, before);
    const { prefix, environment } = before;
    const { secret, ...kept } = newApiKeySecret({ prefix, environment: toEnvironment(environment) });
    const former =
      input.overlapHours === 0
        ? NO_FORMER
        : {
            formerSecretHash: before.secretHash,
            formerLastFour: before.lastFour,
            formerEndsAt: new Date(tx.now().getTime() + input.overlapHours * HOUR_MS),
            formerLastUsedAt: null,
          };
    const apiKey = await changeApiKey(tx, before, "api_key.rotated", {
      ...kept,
      ...former,
      rotatedAt: tx.now(),
    });
    return { apiKey, secret };
  });
}

/**
 * Ends the secret that a key had before it was rotated, ahead of its time.
 *
 * Errors  FORBIDDEN step_up.required, permission.missing · NOT_FOUND apikey.absent.
 * Emits   api_key.changed.
 */
export async function endFormerSecret(ctx: Context, input: { id: string }): Promise<ApiKey> {
  authorize(ctx, "update", "ApiKey");
  await stepUp(ctx);
  return inTransaction(ctx, async (tx) => {
    const before = await lockApiKey(tx, "update", input.id);
    if (!before.formerEndsAt) return toApiKey(before, tx.now());
    return changeApiKey(tx, before, "api_key.former_ended", NO_FORMER);
  });
}
