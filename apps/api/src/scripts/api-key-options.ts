import { parseArgs } from "node:util";
import { CreateApiKeyInput } from "@mizan/contracts/api-keys";
import { type Permission, permissions } from "@mizan/contracts/permissions";

/** What the command line asks for: words on how to ask, or a key of a company, by slug or id. */
export type ApiKeyRequest =
  | { kind: "help" }
  | { kind: "make"; company: string | undefined; input: CreateApiKeyInput };

/**
 * Reads the command line of generate-api-key.
 *
 * Errors  throws an Error of one line that says which option to mend.
 */
export function readApiKeyRequest(args: string[], now: Date): ApiKeyRequest {
  const { values } = parseArgs({
    args,
    options: {
      name: { type: "string" },
      company: { type: "string" },
      scopes: { type: "string" },
      expires: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return { kind: "help" };
  const name = CreateApiKeyInput.shape.name.safeParse(values.name ?? "");
  if (!name.success) throw new Error("--name says what the key is for, in 1 to 100 characters");
  const input = {
    name: name.data,
    scopes: values.scopes === undefined ? [...permissions] : readScopes(values.scopes),
    expiresAt: values.expires === undefined ? undefined : readExpiry(values.expires, now),
  };
  return { kind: "make", company: values.company, input };
}

function readScopes(list: string): Permission[] {
  const words = list.split(",").map((word) => word.trim());
  return words.map((word) => {
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
