import "server-only";

const optional = (name: string) => process.env[name]?.trim() || undefined;
const address = (name: string, fallback: string) => (optional(name) ?? fallback).replace(/\/+$/, "");

/** What the process is told at run time. Read on every call: the build knows none of it. */
export const env = {
  /** Where this app's server reaches the API. */
  get apiUrl() {
    return address("API_URL", "http://127.0.0.1:5055");
  },
  /** Where a shopper's browser reaches the API's socket. */
  get publicApiUrl() {
    return address("PUBLIC_API_URL", this.apiUrl);
  },
  /** Where the shop of a company without a host of its own is reached. */
  get storeUrl() {
    return address("STORE_URL", "http://localhost:3000");
  },
  /**
   * Secrets shared with the API: they mark calls of the web apps and of its cache invalidations. The first one is shown; all
   * are taken, since there are several while it is exchanged.
   */
  get webAppKeys(): string[] {
    return (optional("WEB_APP_KEY") ?? "").split(",").flatMap((key) => key.trim() || []);
  },
  /** What encrypts cookies; behind it, while it is exchanged, those that still open what they sealed. */
  get cookieSecrets(): [string, ...string[]] {
    const [current = "", ...former] = (optional("NEXTAUTH_SECRET") ?? "").split(",");
    if ([current, ...former].some((secret) => secret.length < 32))
      throw new Error(
        "NEXTAUTH_SECRET needs at least 32 characters without a comma, for example from `openssl rand -base64 33`",
      );
    return [current, ...former];
  },
  /** Slug of the company whose shop is at hosts that are nobody's; without it the API's default company. */
  get company() {
    return optional("COMPANY");
  },
};
