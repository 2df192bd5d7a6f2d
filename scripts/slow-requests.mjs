/**
 * Preloaded by the servers of the web applications: a client that sends its request too slowly is answered 408, as by
 * the API, and does not hold a connection for longer. The framework has no settings for it.
 */
import http from "node:http";

/** Units: milliseconds. The check is what finds a slow request: Node's own half a minute would make 10 s into 40. */
const BOUNDS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1000 };

http.createServer = new Proxy(http.createServer, {
  apply(createServer, http, [options, listener]) {
    const given = typeof options === "function" ? [BOUNDS, options] : [{ ...options, ...BOUNDS }, listener];
    return Reflect.apply(createServer, http, given);
  },
});
