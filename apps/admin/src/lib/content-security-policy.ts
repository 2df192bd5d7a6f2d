const development = process.env.NODE_ENV === "development";

/** The toaster's library writes its style sheet into the page: an empty one at first, then its text. */
export const toasterStyles = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='",
];

/**
 * What a page may load: its own scripts by nonce, the API's sockets, pictures from anywhere over https.
 *
 * Style attributes are allowed because charts and floating panels place themselves by them; style sheets are not.
 * Source: https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(nonce: string, publicApiUrl: string): string {
  const api = new URL(publicApiUrl);
  const socket = `${api.protocol === "https:" ? "wss:" : "ws:"}//${api.host}`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development
      ? "style-src-elem 'self' 'unsafe-inline'"
      : `style-src-elem 'self' 'nonce-${nonce}' ${toasterStyles.join(" ")}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self' data:",
    `connect-src 'self' ${api.origin} ${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
