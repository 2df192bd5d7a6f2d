/**
 * Preloaded by the servers of the web applications: X-Forwarded-For then says the one address that is to be believed.
 *
 * Anybody can send that header. What it says counts only as far as it was written by the proxies of TRUSTED_PROXIES;
 * without them the visitor is who holds the connection.
 */
import { subscribe } from "node:diagnostics_channel";
import proxyAddress from "@fastify/proxy-addr";

const { env } = process;
const proxies = (env.TRUSTED_PROXIES ?? "").split(",").map((proxy) => proxy.trim());
const isTrusted = proxyAddress.compile(proxies.filter(Boolean));

subscribe("http.server.request.start", (message) => {
  const { request } = /** @type {{ request: import("node:http").IncomingMessage }} */ (message);
  request.headers["x-forwarded-for"] = proxyAddress(request, isTrusted);
});
