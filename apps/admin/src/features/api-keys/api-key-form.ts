import {
  AddressRange,
  API_KEY_BOUNDS,
  type ApiKey,
  ApiKeyEnvironment,
  type CreateApiKeyInput,
  type UpdateApiKeyInput,
} from "@mizan/contracts/api-keys";
import { z } from "zod";
import { isBlank, readDecimal } from "../../lib/decimal-input";
import { type ScopeLevels, toLevels, toScopes } from "../../lib/permission-levels";

/** For how long a key holds from now on; `kept` as it was. */
export const lifetimes = ["kept", "never", "30", "90", "365"] as const;
export type Lifetime = (typeof lifetimes)[number];

/** A key as the form holds it: text as typed. */
export interface ApiKeyValues {
  name: string;
  environment: ApiKeyEnvironment;
  scopes: ScopeLevels;
  lifetime: Lifetime;
  addresses: string;
  limit: string;
}

const DAY_MS = 86_400_000;

const linesOf = (typed: string): string[] => typed.split(/[\s,،]+/).filter((word) => word !== "");

function readLimit(typed: string): number | null {
  const limit = Number(readDecimal(typed) ?? Number.NaN);
  return Number.isInteger(limit) && limit >= 1 && limit <= API_KEY_BOUNDS.requestsPerMinute ? limit : null;
}

/** What the form accepts: the contract's rules, in the shape that is typed. */
export const ApiKeyForm: z.ZodType<ApiKeyValues, ApiKeyValues> = z.object({
  name: z.string().trim().min(1).max(100),
  environment: ApiKeyEnvironment,
  scopes: z.custom<ScopeLevels>().refine((levels) => toScopes(levels).length > 0, "scopes"),
  lifetime: z.enum(lifetimes),
  addresses: z
    .string()
    .refine((typed) => linesOf(typed).length <= API_KEY_BOUNDS.addresses, "tooLong")
    .refine((typed) => linesOf(typed).every((line) => AddressRange.safeParse(line).success), "addresses"),
  limit: z.string().refine((typed) => isBlank(typed) || readLimit(typed) !== null, "requestLimit"),
});

/** The form of a key that is there, or of a new one. */
export const toApiKeyValues = (key: ApiKey | null): ApiKeyValues => ({
  name: key?.name ?? "",
  environment: key?.environment ?? "live",
  scopes: toLevels(key?.scopes ?? []),
  lifetime: key ? "kept" : "never",
  addresses: key?.allowedAddresses.join("\n") ?? "",
  limit: key?.requestsPerMinute?.toString() ?? "",
});

const changesOf = (values: ApiKeyValues, now: Date) => ({
  name: values.name.trim(),
  allowedAddresses: linesOf(values.addresses).map((line) => line.toLowerCase()),
  requestsPerMinute: readLimit(values.limit),
  ...(values.lifetime !== "kept" && { expiresAt: endOf(values.lifetime, now) }),
});

const endOf = (lifetime: Exclude<Lifetime, "kept">, now: Date): string | null =>
  lifetime === "never" ? null : new Date(now.getTime() + Number(lifetime) * DAY_MS).toISOString();

export const toCreateInput = (values: ApiKeyValues, now: Date): CreateApiKeyInput => ({
  ...changesOf(values, now),
  environment: values.environment,
  scopes: toScopes(values.scopes),
});

/** Only what differs from `key` as it was when the form opened: what others changed meanwhile stays. */
export function toUpdateInput(key: ApiKey, values: ApiKeyValues, now: Date): UpdateApiKeyInput {
  const before: Record<string, unknown> = changesOf(toApiKeyValues(key), now);
  const changes = Object.entries(changesOf(values, now)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  return { ...Object.fromEntries(changes), id: key.id };
}
