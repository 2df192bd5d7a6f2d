/**
 * Preloaded by the server of the storefront: Host and X-Forwarded-Host then both say the one host that is to be believed, as
 * the API reads it.
 *
 * Anybody can send the second. It counts only from one of TRUSTED_PROXIES, and of several hosts the last, which that proxy
 * wrote; else the host is the one that was asked. The first is set too, since the framework sends it along when it asks itself
 * for the page that an action leads to. What the storefront's own proxy says of a request is said by nobody else.
 */
import { subscribe } from "node:diagnostics_channel";
import proxyAddress from "@fastify/proxy-addr";

const { env } = process;
const proxies = (env.TRUSTED_PROXIES ?? "").split(",").map((proxy) => proxy.trim());
const isTrusted = proxyAddress.compile(proxies.filter(Boolean));

subscribe("http.server.request.start", (message) => {
  const { request } = /** @type {{ request: import("node:http").IncomingMessage }} */ (message);
  const { headers, socket } = request;
  const forwarded = isTrusted(socket.remoteAddress ?? "", 0) && headers["x-forwarded-host"];
  if (forwarded) headers.host = String(forwarded).split(",").at(-1)?.trim();
  headers["x-forwarded-host"] = headers.host;
  delete headers["x-shop"];
});
