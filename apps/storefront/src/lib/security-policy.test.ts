import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./security-policy";

const options = { socketOrigin: "https://api.shop.test", development: false, https: true };

describe("contentSecurityPolicy", () => {
  it("runs scripts of a page made per request by nonce only", () => {
    const policy = contentSecurityPolicy({ ...options, nonce: "abc" });
    const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src "));
    expect(scripts).toContain("'nonce-abc'");
    expect(scripts).not.toMatch(/unsafe/);
  });

  it("allows no inline script, event handler, eval or foreign script on a cached page", () => {
    const policy = contentSecurityPolicy(options);
    expect(policy).toMatch(/script-src 'self' 'sha256-[^' ]+';/);
    expect(policy).toContain("script-src-attr 'none'");
    expect(policy).not.toContain("unsafe-eval");
  });

  it("lets the browser reach the API's socket and nothing else", () => {
    expect(contentSecurityPolicy(options)).toContain(
      "connect-src 'self' https://api.shop.test wss://api.shop.test;",
    );
  });
});
