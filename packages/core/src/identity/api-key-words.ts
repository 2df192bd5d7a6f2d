import type { ApiKeyEnvironment } from "@mizan/contracts/api-keys";
import { Permission } from "@mizan/contracts/permissions";

/** Scope words that are still words; one that a later version dropped grants nothing. */
export const toScopes = (stored: string[]): Permission[] =>
  stored.flatMap((word) => Permission.safeParse(word).data ?? []);

/** The database holds the column to the two words. */
export const toEnvironment = (word: string): ApiKeyEnvironment => (word === "test" ? "test" : "live");
