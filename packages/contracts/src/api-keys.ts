import { z } from "zod";
import { Day, Id, Instant } from "./ids";
import { Permission } from "./permissions";

/**
 * What a key's requests come to. What a `live` key writes is kept. A `test` key passes the same checks and gets the same
 * answers, and nothing that it writes is kept.
 */
export const ApiKeyEnvironment = z.enum(["live", "test"]);
export type ApiKeyEnvironment = z.infer<typeof ApiKeyEnvironment>;

/** One address or a network of them, IPv4 or IPv6: `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`. */
export const AddressRange = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(
    z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], "an address or a network, such as 192.0.2.0/24"),
  );
export type AddressRange = z.infer<typeof AddressRange>;

/** The most that one key may be allowed, and its longest list of addresses. */
export const API_KEY_BOUNDS = { requestsPerMinute: 6000, addresses: 50 } as const;

/** The secret that a key had before it was rotated, for as long as it still holds; `lastUsedAt` since the rotation. */
export const FormerSecret = z.object({
  lastFour: z.string(),
  endsAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export type FormerSecret = z.infer<typeof FormerSecret>;

/**
 * An API key as it is shown after its birth: never the secret itself.
 *
 * Units  `requestsPerMinute` null: as many as keys are allowed here. `allowedAddresses` empty: from everywhere.
 */
export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  environment: ApiKeyEnvironment,
  prefix: z.string(),
  lastFour: z.string(),
  scopes: z.array(Permission),
  allowedAddresses: z.array(AddressRange),
  requestsPerMinute: z.int().nullable(),
  expiresAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  lastUsedAt: Instant.nullable(),
  rotatedAt: Instant.nullable(),
  former: FormerSecret.nullable(),
  madeBy: z.string().nullable(),
  createdAt: Instant,
});
export type ApiKey = z.infer<typeof ApiKey>;

/** A key that was just made or rotated, with its secret, which is in no other answer. */
export const ApiKeyWithSecret = z.object({ apiKey: ApiKey, secret: z.string() });
export type ApiKeyWithSecret = z.infer<typeof ApiKeyWithSecret>;

const changeable = {
  name: z.string().trim().min(1).max(100),
  expiresAt: Instant.nullable(),
  allowedAddresses: z.array(AddressRange).max(API_KEY_BOUNDS.addresses),
  requestsPerMinute: z.int().min(1).max(API_KEY_BOUNDS.requestsPerMinute).nullable(),
};

export const CreateApiKeyInput = z.object({
  ...z.object(changeable).partial().shape,
  name: changeable.name,
  environment: ApiKeyEnvironment.optional(),
  scopes: z.array(Permission).min(1),
});
export type CreateApiKeyInput = z.infer<typeof CreateApiKeyInput>;

/** What may change while a key lives: its scopes and its environment may not. */
export const UpdateApiKeyInput = z.object({ ...z.object(changeable).partial().shape, id: Id });
export type UpdateApiKeyInput = z.infer<typeof UpdateApiKeyInput>;

/** The longest time that an old secret goes on beside the new one. Units: hours. */
export const LONGEST_OVERLAP_HOURS = 30 * 24;

export const RotateApiKeyInput = z.object({
  id: Id,
  overlapHours: z
    .int()
    .min(0)
    .max(LONGEST_OVERLAP_HOURS)
    .meta({ description: "For how long the secret that there is holds on; 0 ends it at once" }),
});
export type RotateApiKeyInput = z.infer<typeof RotateApiKeyInput>;

/** How far back the use of keys is told, and so kept. Units: days of the company. */
export const API_KEY_USAGE_DAYS = 90;

export const ApiKeyUsageInput = z.object({ days: z.int().min(1).max(API_KEY_USAGE_DAYS) });
export type ApiKeyUsageInput = z.infer<typeof ApiKeyUsageInput>;

/**
 * How often a key was used, on each of the last days: those of the company's time zone, oldest first, empty ones too.
 * `refused` counts those of `requests` that were over the key's limit.
 */
export const ApiKeyUsage = z.object({
  apiKeyId: Id,
  days: z.array(z.object({ day: Day, requests: z.int(), refused: z.int() })),
});
export type ApiKeyUsage = z.infer<typeof ApiKeyUsage>;
