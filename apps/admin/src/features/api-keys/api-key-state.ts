import type { ApiKey } from "@mizan/contracts/api-keys";

/** What has become of a key. */
export type ApiKeyState = "active" | "rotating" | "expired" | "revoked";

/** `rotating` while two secrets of it hold. */
export function stateOf(key: Pick<ApiKey, "revokedAt" | "expiresAt" | "former">, now: Date): ApiKeyState {
  if (key.revokedAt) return "revoked";
  if (key.expiresAt && new Date(key.expiresAt) <= now) return "expired";
  return key.former && new Date(key.former.endsAt) > now ? "rotating" : "active";
}

/** Whether anything can still sign in with it. */
export const isInForce = (state: ApiKeyState): boolean => state === "active" || state === "rotating";
