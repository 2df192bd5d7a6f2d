import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** What IPv6 has for addresses of the whole world; all else in it is for one network, one machine or no use at all. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Addresses of the world's range that answer inside one network alone, where a cloud tells its machines their secrets.
 *
 * Source  https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
const METADATA = new Set(["168.63.129.16"]);

/**
 * Whether an address is one machine of the whole world: not a private, loopback, link-local, shared, documentation or
 * multicast one, and no IPv6 address that stands for an IPv4 one (mapped, NAT64, 6to4, Teredo), behind which any of them
 * may hide.
 *
 * Source  https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry.
 */
export function isGlobalUnicast(address: string): boolean {
  if (isIP(address) === 0 || METADATA.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_IPV6)) return false;
  return parsed.range() === "unicast";
}
