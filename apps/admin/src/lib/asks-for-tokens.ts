import { tokenProcedures } from "@mizan/contracts/token-procedures";

/**
 * Whether a path below /api/trpc asks for tokens, or cannot be seen not to: what is encoded once more may be any name to
 * whoever decodes it. Several calls may come as one, with commas between their names.
 */
export const asksForTokens = (path: readonly string[]): boolean =>
  path.some((part) => part.includes("%") || part.split(",").some((name) => tokenProcedures.includes(name)));
