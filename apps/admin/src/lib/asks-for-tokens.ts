import { tokenProcedures } from "@mizan/contracts/token-procedures";

/** Whether a path below /api/trpc asks for tokens; several calls may come as one, with commas between their names. */
export const asksForTokens = (path: readonly string[]): boolean =>
  path.some((part) => part.split(",").some((name) => tokenProcedures.includes(name)));
