import { z } from "zod";

/**
 * A host as companies are found by it: lower case, international names in punycode, without a port or a final dot. Null
 * for what names no host; addresses in brackets (IPv6) name none.
 *
 * Source  RFC 5891, by way of the URL standard.
 */
export function normalizeHost(text: string): string | null {
  const bare = text.trim();
  if (/[/?#@\\]/.test(bare) || !URL.canParse(`http://${bare}`)) return null;
  const host = new URL(`http://${bare}`).hostname.replace(/\.$/, "");
  return HOST.test(host) && host.length <= 253 ? host : null;
}

const HOST = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/;

/** A host as somebody types it; a port is left away. */
export const HostName = z
  .string()
  .max(300)
  .transform((text, issues) => {
    const host = normalizeHost(text);
    if (host !== null) return host;
    issues.addIssue({ code: "custom", message: "a host name, such as shop.example.com" });
    return z.NEVER;
  });
