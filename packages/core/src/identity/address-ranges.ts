import { BlockList, isIP } from "node:net";
import type { AddressRange } from "@mizan/contracts/api-keys";

/** The addresses of a list of ranges; an IPv4 address that is written as an IPv6 one is in its IPv4 range. */
export function addressRanges(ranges: readonly AddressRange[]): { has(address: string): boolean } {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return { has: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)) };
}

const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");
