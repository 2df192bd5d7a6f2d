import { parseArgs } from "node:util";
import {
  AddressRange,
  API_KEY_BOUNDS,
  ApiKeyEnvironment,
  CreateApiKeyInput,
  LONGEST_OVERLAP_HOURS,
  RotateApiKeyInput,
} from "@mizan/contracts/api-keys";
import { type Permission, permissions } from "@mizan/contracts/permissions";

/** What the command line asks for: words on how to ask, a key of a company, by slug or id, or another secret for one. */
export type ApiKeyRequest =
  | { kind: "help" }
  | { kind: "make"; company: string | undefined; input: CreateApiKeyInput }
  | { kind: "rotate"; company: string | undefined; prefix: string; overlapHours: number };

const options = {
  name: { type: "string" },
  company: { type: "string" },
  environment: { type: "string" },
  scopes: { type: "string" },
  expires: { type: "string" },
  addresses: { type: "string" },
  limit: { type: "string" },
  rotate: { type: "string" },
  overlap: { type: "string" },
  help: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

/**
 * Reads the command line of generate-api-key.
 *
 * Errors  throws an Error of one line that says which option to mend.
 */
export function readApiKeyRequest(args: string[], now: Date): ApiKeyRequest {
  const { values } = parseArgs({ args, options });
  if (values.help) return { kind: "help" };
  const { company } = values;
  if (values.rotate !== undefined) return { kind: "rotate", company, ...readRotation(values, values.rotate) };
  if (values.overlap !== undefined) throw new Error("--overlap belongs to --rotate");
  return { kind: "make", company, input: readNewKey(values, now) };
}

function readNewKey(values: Values, now: Date): CreateApiKeyInput {
  const name = CreateApiKeyInput.shape.name.safeParse(values.name ?? "");
  if (!name.success) throw new Error("--name says what the key is for, in 1 to 100 characters");
  return {
    name: name.data,
    environment: readEnvironment(values.environment),
    scopes: values.scopes === undefined ? [...permissions] : readScopes(values.scopes),
    expiresAt: values.expires === undefined ? undefined : readExpiry(values.expires, now),
    allowedAddresses: values.addresses === undefined ? undefined : readAddresses(values.addresses),
    requestsPerMinute: values.limit === undefined ? undefined : readLimit(values.limit),
  };
}

const KEY_START = /^(?:mz_(?:live|test)_)?([0-9a-f]{12})$/;

function readRotation({ overlap, ...others }: Values, rotate: string) {
  const prefix = KEY_START.exec(rotate)?.[1];
  if (!prefix)
    throw new Error(`--rotate names a key by how it begins, such as mz_live_0a1b2c3d4e5f, not "${rotate}"`);
  const stray = Object.keys(others).find((name) => name !== "rotate" && name !== "company");
  if (stray) throw new Error(`--${stray} belongs to a new key: --rotate leaves the rest of the key as it is`);
  const hours = overlap === undefined ? 24 : Number(overlap);
  if (!RotateApiKeyInput.shape.overlapHours.safeParse(hours).success)
    throw new Error(`--overlap is a number of hours from 0 to ${LONGEST_OVERLAP_HOURS}, not "${overlap}"`);
  return { prefix, overlapHours: hours };
}

function readEnvironment(word = "live"): ApiKeyEnvironment {
  const known = ApiKeyEnvironment.safeParse(word);
  if (!known.success) throw new Error(`--environment is live or test, not "${word}"`);
  return known.data;
}

const wordsOf = (list: string) => list.split(",").map((word) => word.trim());

function readScopes(list: string): Permission[] {
  return wordsOf(list).map((word) => {
    const known = permissions.find((permission) => permission === word);
    if (!known) throw new Error(`--scopes: there is no "${word}"; there are ${permissions.join(", ")}`);
    return known;
  });
}

function readExpiry(text: string, now: Date): string {
  const instant = CreateApiKeyInput.shape.expiresAt.safeParse(text);
  if (!instant.success)
    throw new Error(`--expires is an instant such as 2027-01-01T00:00:00Z, not "${text}"`);
  if (new Date(text) <= now) throw new Error(`--expires: ${text} has passed already`);
  return text;
}

function readAddresses(list: string): AddressRange[] {
  return wordsOf(list).map((word) => {
    const range = AddressRange.safeParse(word);
    if (!range.success)
      throw new Error(`--addresses: "${word}" is no address or network, such as 192.0.2.7 or 192.0.2.0/24`);
    return range.data;
  });
}

function readLimit(text: string): number {
  const limit = CreateApiKeyInput.shape.requestsPerMinute.safeParse(Number(text));
  if (!limit.success || !limit.data)
    throw new Error(
      `--limit is a number of requests a minute from 1 to ${API_KEY_BOUNDS.requestsPerMinute}, not "${text}"`,
    );
  return limit.data;
}
