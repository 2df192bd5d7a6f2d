import { unauthorized } from "@mizan/contracts/errors";
import { Permission } from "@mizan/contracts/permissions";
import { type Database, sql } from "@mizan/db";
import { rememberedPer } from "../platform";
import { apiKeyPrefix, hashApiKeySecret, sameHash } from "./api-key-secret";
import type { Principal } from "./principal";

interface StoredKey {
  companyId: string;
  id: string;
  name: string;
  secretHash: string;
  scopes: string[];
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** A key as it is remembered, with whom it stands for. */
interface KnownKey extends StoredKey {
  principal: Principal;
}

const keysOf = rememberedPer<Database, KnownKey | null>({ max: 5000, forMs: 10_000 });

/**
 * Whose API key it is.
 *
 * A key is remembered for at most ten seconds, and less where `forgetApiKeys` is called at its change.
 *
 * Errors  UNAUTHORIZED api_key.unknown, api_key.revoked, api_key.expired.
 */
export async function resolveApiKey(database: Database, secret: string): Promise<Principal> {
  const prefix = apiKeyPrefix(secret);
  const key = prefix && (await keysOf(database).get(prefix, () => loadKey(database, prefix)));
  if (!key || !sameHash(key.secretHash, hashApiKeySecret(secret)))
    throw unauthorized("api_key.unknown", "This API key is not known");
  if (key.revokedAt) throw unauthorized("api_key.revoked", "This API key was revoked");
  if (key.expiresAt && key.expiresAt.getTime() <= Date.now())
    throw unauthorized("api_key.expired", "This API key has expired");
  return key.principal;
}

/** Drops what is remembered of keys, so that their next use asks the database. Keys change rarely: all are dropped. */
export function forgetApiKeys(database: Database): void {
  keysOf(database).forgetAll();
}

/** Scope words that are still words; one that a later version dropped grants nothing. */
export const toScopes = (stored: string[]): Permission[] =>
  stored.flatMap((word) => Permission.safeParse(word).data ?? []);

async function loadKey(database: Database, prefix: string): Promise<KnownKey | null> {
  const [owner] = await database.ask<{ companyId: string | null }>(
    sql`SELECT app_api_key_company(${prefix}) AS "companyId"`,
  );
  if (!owner?.companyId) return null;
  const company = database.forCompany(owner.companyId);
  const [key] = await company.sql<StoredKey & { useIsOld: boolean }>(sql`
    SELECT "companyId", id, name, "secretHash", scopes, "expiresAt", "revokedAt",
      coalesce("lastUsedAt" < now() - interval '1 minute', true) AS "useIsOld"
    FROM "ApiKey" WHERE "companyId" = ${owner.companyId}::uuid AND prefix = ${prefix}`);
  if (!key) return null;
  if (key.useIsOld)
    await company.sql(sql`
      UPDATE "ApiKey" SET "lastUsedAt" = now() WHERE "companyId" = ${key.companyId}::uuid AND id = ${key.id}::uuid`);
  const principal: Principal = {
    companyId: key.companyId,
    actor: { type: "api_key", id: key.id, name: key.name, scopes: toScopes(key.scopes) },
    credential: `key:${key.id}`,
  };
  return { ...key, principal };
}
