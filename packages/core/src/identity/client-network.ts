import { isIP } from "node:net";

const GROUPS = 8;
/**
 * What of an IPv6 address is given to one customer of a network; all after it they choose themselves.
 *
 * Units  groups of 16 bits.
 */
const NETWORK_GROUPS = 4;

/**
 * Whom an address counts as: an IPv4 address as itself, also when it is written as an IPv6 one; an IPv6 address as its
 * /64, since whoever has one has all 2⁶⁴ addresses of it; what is no address as it stands.
 *
 * Source  RFC 6177, RFC 4291 §2.5.5.2.
 */
export function clientNetwork(address: string): string {
  if (isIP(address) !== 6) return address;
  const groups = groupsOf(address);
  const [high = 0, low = 0] = groups.slice(6);
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return [high >> 8, high & 0xff, low >> 8, low & 0xff].join(".");
  const network = groups.slice(0, NETWORK_GROUPS).map((group) => group.toString(16));
  return `${network.join(":")}::/64`;
}

/** The eight groups of an IPv6 address. A URL writes each of its many forms in one way. */
function groupsOf(address: string): number[] {
  const [unscoped] = address.split("%");
  const host = new URL(`http://[${unscoped}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = host
    .split("::")
    .map((half) => half.split(":").flatMap((group) => (group ? [Number.parseInt(group, 16)] : [])));
  return [...head, ...Array.from({ length: GROUPS - head.length - tail.length }, () => 0), ...tail];
}
