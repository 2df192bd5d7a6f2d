import { createHash } from "node:crypto";
import { headScript } from "./head-script";

interface PolicyOptions {
  /** Of this very answer; absent for pages that are cached and so cannot carry one. */
  nonce?: string;
  /** Where the browser opens its socket. */
  socketOrigin: string;
  development: boolean;
  https: boolean;
}

const headScriptHash = `'sha256-${createHash("sha256").update(headScript).digest("base64")}'`;

/**
 * The content security policy of a page.
 *
 * Pages that are made per request run scripts by nonce only. Catalogue pages are cached as whole documents, with the
 * framework's inline data in them, and a nonce would be the same for every reader: their policy is given the hashes of
 * that data when they leave (`scripts/page-cache.mjs`, `scripts/page-policy.mjs`). Neither allows an inline script that is not the
 * framework's data or the one constant of ours.
 */
export function contentSecurityPolicy({ nonce, socketOrigin, development, https }: PolicyOptions): string {
  const scripts = scriptSources(nonce, development);
  const socket = new URL(socketOrigin);
  const webSocket = `${socket.protocol === "https:" ? "wss:" : "ws:"}//${socket.host}`;
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "script-src-attr 'none'",
    // Style attributes carry plate tints and blur placeholders.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: https:",
    "font-src 'self'",
    `connect-src 'self' ${socket.origin} ${webSocket}${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function scriptSources(nonce: string | undefined, development: boolean): string {
  if (nonce) {
    const sources = `'self' 'nonce-${nonce}' 'strict-dynamic' ${headScriptHash}`;
    return development ? `${sources} 'unsafe-eval'` : sources;
  }
  // Nothing is cached in development, so there is nothing to take hashes of.
  return development ? "'self' 'unsafe-inline' 'unsafe-eval'" : `'self' ${headScriptHash}`;
}
