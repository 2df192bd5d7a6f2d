import type { ApiKey } from "@mizan/contracts/api-keys";
import { toInstant, toInstantOrNull } from "../platform";
import { toScopes } from "./resolve-api-key";

/** A key's row as Prisma gives it. */
export interface ApiKeyRow {
  id: string;
  name: string;
  prefix: string;
  lastFour: string;
  scopes: string[];
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  createdAt: Date;
}

/** A key's row as it is shown: without its hash. */
export const toApiKey = (row: ApiKeyRow): ApiKey => ({
  id: row.id,
  name: row.name,
  prefix: row.prefix,
  lastFour: row.lastFour,
  scopes: toScopes(row.scopes),
  expiresAt: toInstantOrNull(row.expiresAt),
  revokedAt: toInstantOrNull(row.revokedAt),
  lastUsedAt: toInstantOrNull(row.lastUsedAt),
  createdAt: toInstant(row.createdAt),
});
