import { z } from "zod";
import { Id, Instant } from "./ids";
import { Permission } from "./permissions";

/** An API key as it is shown after its birth: never the secret itself. */
export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  prefix: z.string(),
  lastFour: z.string(),
  scopes: z.array(Permission),
  expiresAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  lastUsedAt: Instant.nullable(),
  createdAt: Instant,
});
export type ApiKey = z.infer<typeof ApiKey>;

export const CreateApiKeyInput = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(Permission).min(1),
  expiresAt: Instant.optional(),
});
export type CreateApiKeyInput = z.infer<typeof CreateApiKeyInput>;
