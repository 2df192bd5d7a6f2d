import { forbidden } from "@mizan/contracts/errors";
import type { Context } from "../platform";
import { addressRanges } from "./address-ranges";
import type { ApiKeyRow } from "./to-api-key";

/** What holds a key back, beside its scopes. */
export type KeyBounds = Pick<ApiKeyRow, "expiresAt" | "allowedAddresses" | "requestsPerMinute">;

/** What holds an account back: nothing of the kind. Whoever opens or takes one over has left a key's bounds. */
export const UNBOUND: KeyBounds = { expiresAt: null, allowedAddresses: [], requestsPerMinute: null };

/**
 * A key makes and changes none that reaches further than itself: else one that leaked would free itself of its addresses,
 * its limit and its end. People and the system are held back by nothing here.
 *
 * Errors  FORBIDDEN api_key.beyond_own with `fields`.
 */
export async function refuseBeyondKey(tx: Context, wanted: KeyBounds): Promise<void> {
  const { actor, companyId } = tx;
  if (actor.type !== "api_key") return;
  const own = await tx.db.apiKey.findUniqueOrThrow({ where: { companyId_id: { companyId, id: actor.id } } });
  const further = { expiresAt: endsLater, allowedAddresses: comesFromElsewhere, requestsPerMinute: asksMore };
  const fields = Object.entries(further).flatMap(([field, reaches]) => (reaches(own, wanted) ? [field] : []));
  if (fields.length > 0)
    throw forbidden("api_key.beyond_own", "A key may not make or change what reaches further than itself", {
      fields,
    });
}

const endsLater = (own: KeyBounds, wanted: KeyBounds) =>
  own.expiresAt !== null && (wanted.expiresAt === null || wanted.expiresAt > own.expiresAt);

const asksMore = (own: KeyBounds, wanted: KeyBounds) =>
  own.requestsPerMinute !== null &&
  (wanted.requestsPerMinute === null || wanted.requestsPerMinute > own.requestsPerMinute);

/** A range is inside of another when it is the same one, or a single address in it. */
function comesFromElsewhere(own: KeyBounds, wanted: KeyBounds): boolean {
  if (own.allowedAddresses.length === 0) return false;
  if (wanted.allowedAddresses.length === 0) return true;
  const ranges = addressRanges(own.allowedAddresses);
  return wanted.allowedAddresses.some((range) => !own.allowedAddresses.includes(range) && !ranges.has(range));
}
