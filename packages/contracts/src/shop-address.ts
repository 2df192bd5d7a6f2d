/**
 * Where a company's shop is reached: the storefront's address, at the company's own host where it has one. All shops are
 * served by one storefront, over one scheme and port.
 */
export function shopAddress(storeUrl: string, host: string | null): string {
  const url = new URL(storeUrl);
  if (host) url.hostname = host;
  return url.href.replace(/\/+$/, "");
}
