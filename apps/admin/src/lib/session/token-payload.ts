import { z } from "zod";

/** What this app reads in a token of the API; the API itself has checked it. */
const TokenPayload = z.object({ sub: z.string(), company: z.string(), sid: z.string() });

/** Whose session a token is of, and in which company. */
export function payloadOf(apiToken: string): z.infer<typeof TokenPayload> {
  const payload: unknown = JSON.parse(Buffer.from(apiToken.split(".")[1] ?? "", "base64url").toString());
  return TokenPayload.parse(payload);
}
