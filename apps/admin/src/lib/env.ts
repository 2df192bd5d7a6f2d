import { z } from "zod";

const Secret = z
  .string()
  .min(32, "at least 32 characters without a comma, for example from `openssl rand -base64 33`");

const Environment = z.object({
  API_URL: z.url().default("http://127.0.0.1:5055"),
  PUBLIC_API_URL: z.url().optional(),
  /** The first one is shown to the API; those behind it are taken there while it is exchanged. */
  WEB_APP_KEY: z
    .string()
    .default("")
    .transform((text) => text.split(",")[0]?.trim() ?? ""),
  COMPANY: z.string().optional(),
  NEXTAUTH_URL: z.url().optional(),
  /** The current one first; behind it, while it is exchanged, those that still open what they sealed. */
  NEXTAUTH_SECRET: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.tuple([Secret], Secret)),
  STORE_URL: z.url().default("http://127.0.0.1:3000"),
});

/** What this app reads from its environment. Read on use, since `next build` runs without it. */
export function env() {
  const parsed = Environment.safeParse(process.env);
  if (!parsed.success) {
    throw new Error(`The admin's environment is not complete.\n${z.prettifyError(parsed.error)}`);
  }
  const { API_URL, PUBLIC_API_URL, NEXTAUTH_SECRET, ...rest } = parsed.data;
  return {
    ...rest,
    apiUrl: API_URL,
    publicApiUrl: PUBLIC_API_URL ?? API_URL,
    cookieSecrets: NEXTAUTH_SECRET,
  };
}
