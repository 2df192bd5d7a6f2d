import type { ApiKey } from "@mizan/contracts/api-keys";
import { toInstant, toInstantOrNull } from "../platform";
import { toEnvironment, toScopes } from "./api-key-words";

/** A key's row as Prisma gives it. */
export interface ApiKeyRow {
  id: string;
  name: string;
  environment: string;
  prefix: string;
  lastFour: string;
  scopes: string[];
  allowedAddresses: string[];
  requestsPerMinute: number | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
  rotatedAt: Date | null;
  formerLastFour: string | null;
  formerEndsAt: Date | null;
  formerLastUsedAt: Date | null;
  madeBy: string | null;
  createdAt: Date;
}

/** A key's row as it is shown: without its hashes. */
export const toApiKey = (row: ApiKeyRow, now: Date): ApiKey => ({
  id: row.id,
  name: row.name,
  environment: toEnvironment(row.environment),
  prefix: row.prefix,
  lastFour: row.lastFour,
  scopes: toScopes(row.scopes),
  allowedAddresses: row.allowedAddresses,
  requestsPerMinute: row.requestsPerMinute,
  expiresAt: toInstantOrNull(row.expiresAt),
  revokedAt: toInstantOrNull(row.revokedAt),
  lastUsedAt: toInstantOrNull(row.lastUsedAt),
  rotatedAt: toInstantOrNull(row.rotatedAt),
  former:
    row.formerLastFour !== null && row.formerEndsAt && row.formerEndsAt > now
      ? {
          lastFour: row.formerLastFour,
          endsAt: toInstant(row.formerEndsAt),
          lastUsedAt: toInstantOrNull(row.formerLastUsedAt),
        }
      : null,
  madeBy: row.madeBy,
  createdAt: toInstant(row.createdAt),
});
