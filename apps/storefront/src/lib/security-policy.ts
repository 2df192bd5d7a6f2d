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
 * Pages that are made per request (search, cart, checkout, orders) run scripts by nonce only. Catalogue pages are
 * cached as whole documents, with the framework's inline data in them: a nonce would be the same for every reader, and
 * hashes taken when the page is stored would bless whatever is in it. They therefore allow inline script elements, but
 * no inline event handlers, no eval and no foreign origin; the one place that prints JSON into a script escapes it.
 * Checkout is entered by a full page load, so it never runs under the looser policy.
 */
export function contentSecurityPolicy({ nonce, socketOrigin, development, https }: PolicyOptions): string {
  const evaluation = development ? " 'unsafe-eval'" : "";
  const scripts = nonce
    ? `'self' 'nonce-${nonce}' 'strict-dynamic' ${headScriptHash}${evaluation}`
    : `'self' 'unsafe-inline'${evaluation}`;
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
