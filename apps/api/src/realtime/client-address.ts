import type { IncomingMessage } from "node:http";
import proxyAddr from "@fastify/proxy-addr";

/** Finds the address a connection came from: what proxies say of it counts only when they are ours. */
export function clientAddress(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  const trusts = proxyAddr.compile([...trustedProxies]);
  return (request) => proxyAddr(request, trusts) ?? "unknown";
}
