import { forbidden, unauthorized } from "@mizan/contracts/errors";
import { type Database, sql } from "@mizan/db";
import { type Actor, rememberedPer } from "../platform";
import { addressRanges } from "./address-ranges";
import { apiKeyPrefix, hashApiKeySecret, sameHash } from "./api-key-secret";
import { toEnvironment, toScopes } from "./api-key-words";
import type { Principal } from "./principal";

/** What decides whether a key holds. */
export interface StoredKey {
  id: string;
  secretHash: string;
  formerSecretHash: string | null;
  formerEndsAt: Date | null;
  allowedAddresses: string[];
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** A key as it is remembered, with whom it stands for. */
interface KnownKey extends StoredKey {
  companyId: string;
  actor: Actor;
  requestsPerMinute: number | null;
  allows(address: string): boolean;
}

/** An API key, and the address that it is shown from. */
export interface ShownSecret {
  secret: string;
  address: string;
}

const keysOf = rememberedPer<Database, KnownKey | null>({ max: 5000, forMs: 10_000 });

/**
 * Whose API key it is.
 *
 * A key is remembered for at most ten seconds, and less where `forgetApiKeys` is called at its change.
 *
 * Errors  UNAUTHORIZED api_key.unknown, api_key.revoked, api_key.expired, api_key.rotated for a secret whose overlap is
 *         over · FORBIDDEN api_key.address for one that is not on the key's list.
 */
export async function resolveApiKey(database: Database, shown: ShownSecret): Promise<Principal> {
  const secretHash = hashApiKeySecret(shown.secret);
  const key = await findKey(database, shown.secret, secretHash);
  if (!key) throw unauthorized("api_key.unknown", "This API key is not known");
  const isFormer = !sameHash(key.secretHash, secretHash);
  const now = new Date();
  if (key.revokedAt) throw unauthorized("api_key.revoked", "This API key was revoked");
  if (hasEnded(key.expiresAt, now)) throw unauthorized("api_key.expired", "This API key has expired");
  if (isFormer && hasEnded(key.formerEndsAt, now))
    throw unauthorized("api_key.rotated", "This API key has another secret now");
  if (!key.allows(shown.address))
    throw forbidden("api_key.address", "This API key may not be used from your address");
  const { companyId, actor, id, requestsPerMinute } = key;
  return {
    companyId,
    actor,
    credential: `key:${id}`,
    key: { id, secretHash, isFormer, address: shown.address, requestsPerMinute },
  };
}

/**
 * The key that a secret belongs to. One that does not fit what is remembered is perhaps new: a key that was rotated by
 * another process a moment ago is asked for again.
 */
async function findKey(database: Database, secret: string, secretHash: string): Promise<KnownKey | null> {
  const prefix = apiKeyPrefix(secret);
  if (!prefix) return null;
  const remembered = keysOf(database);
  const load = () => loadKey(database, prefix);
  const known = await remembered.get(prefix, load);
  if (!known || hasSecret(known, secretHash)) return known;
  remembered.forget(prefix);
  const fresh = await remembered.get(prefix, load);
  return fresh && hasSecret(fresh, secretHash) ? fresh : null;
}

const hasSecret = (key: KnownKey, secretHash: string): boolean =>
  sameHash(key.secretHash, secretHash) ||
  (key.formerSecretHash !== null && sameHash(key.formerSecretHash, secretHash));

/** Whether a key that was shown once still holds, by its row as it is now. */
export function stillHolds(
  row: StoredKey,
  shown: { secretHash: string; isFormer: boolean; address: string },
  now: Date,
): boolean {
  if (row.revokedAt || hasEnded(row.expiresAt, now)) return false;
  const isFormer = row.secretHash !== shown.secretHash;
  if (isFormer && (row.formerSecretHash !== shown.secretHash || hasEnded(row.formerEndsAt, now)))
    return false;
  return allowing(row.allowedAddresses)(shown.address);
}

/** Drops what is remembered of keys, so that their next use asks the database. Keys change rarely: all are dropped. */
export function forgetApiKeys(database: Database): void {
  keysOf(database).forgetAll();
}

const hasEnded = (end: Date | null, now: Date): boolean => end !== null && end <= now;

/** A key without a list may be used from everywhere. */
function allowing(ranges: readonly string[]): (address: string) => boolean {
  if (ranges.length === 0) return () => true;
  const allowed = addressRanges(ranges);
  return (address) => allowed.has(address);
}

type KeyRow = StoredKey & {
  name: string;
  environment: string;
  scopes: string[];
  requestsPerMinute: number | null;
};

async function loadKey(database: Database, prefix: string): Promise<KnownKey | null> {
  const [owner] = await database.ask<{ companyId: string | null }>(
    sql`SELECT app_api_key_company(${prefix}) AS "companyId"`,
  );
  if (!owner?.companyId) return null;
  const { companyId } = owner;
  const [key] = await database.forCompany(companyId).sql<KeyRow>(sql`
    SELECT id, name, environment, scopes, "secretHash", "formerSecretHash", "formerEndsAt", "allowedAddresses",
      "requestsPerMinute", "expiresAt", "revokedAt"
    FROM "ApiKey" WHERE "companyId" = ${companyId}::uuid AND prefix = ${prefix}`);
  if (!key) return null;
  const { id, name } = key;
  return {
    ...key,
    companyId,
    actor: {
      type: "api_key",
      id,
      name,
      scopes: toScopes(key.scopes),
      environment: toEnvironment(key.environment),
    },
    allows: allowing(key.allowedAddresses),
  };
}
