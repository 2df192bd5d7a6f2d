/**
 * Preloaded by the server of the storefront: puts what is known of a cached page's inline scripts into its security policy.
 * The framework sends both as headers, since its proxy writes the policy before the page is looked up.
 *
 * A page that should have been cached and could not be made is sent as it is rendered: nothing is known of its scripts, and
 * it says what happened by them alone. It shows nothing that anybody wrote, so its inline scripts are let run.
 */
import { subscribe } from "node:diagnostics_channel";

const POLICY = "content-security-policy";
const SCRIPTS = "x-page-scripts";

subscribe("http.server.request.start", (message) => {
  const { response } = /** @type {{ response: import("node:http").ServerResponse }} */ (message);
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, args) {
      const scripts = response.getHeader(SCRIPTS);
      const policy = response.getHeader(POLICY);
      if (scripts !== undefined) response.removeHeader(SCRIPTS);
      if (typeof policy === "string") {
        if (scripts)
          response.setHeader(POLICY, policy.replace("script-src 'self'", `script-src 'self' ${scripts}`));
        else if (response.statusCode >= 500 && !policy.includes("'nonce-"))
          response.setHeader(POLICY, policy.replace(/script-src [^;]+/, "script-src 'self' 'unsafe-inline'"));
      }
      return Reflect.apply(writeHead, self, args);
    },
  });
});
