import cors from "@fastify/cors";
import { shopAddress } from "@mizan/contracts/shop-address";
import { findNamedCompany } from "@mizan/core/identity";
import type { FastifyInstance } from "fastify";
import type { Env } from "../env";
import type { Services } from "../services";

/** Pages of a developer's own machine. Source: seeds/003 "CORS Configuration". */
const developmentOrigins = ["http://localhost:4100", "http://localhost:3000", "http://localhost:3001"];

/** The web pages that may call from a browser. */
export function allowedOrigins(env: Env): string[] {
  if (env.CORS_ORIGINS.length > 0) return env.CORS_ORIGINS;
  const own = [env.STORE_URL, env.ADMIN_URL].map((url) => new URL(url).origin);
  return env.NODE_ENV === "production" ? own : [...developmentOrigins, ...own];
}

/** Whether a page of an origin may open sockets: one that may call, or one of a company's shop at its own host. */
export async function mayOpenSockets(
  { env, database }: Pick<Services, "env" | "database">,
  origin: string,
): Promise<boolean> {
  if (allowedOrigins(env).includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const host = new URL(origin).hostname;
  if (new URL(shopAddress(env.STORE_URL, host)).origin !== origin) return false;
  return (await findNamedCompany(database, { host })) !== null;
}

/**
 * What Helmet sets with the options of seeds/003 "Security Headers", with a stricter referrer policy, no plug-ins and no
 * other base. They are the same on every answer; Helmet itself would work them out again for each, at a fifth of the price
 * of a cached read.
 */
export const securityHeaders = {
  "content-security-policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self' data: https:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  // Pictures and answers are read by shops on other addresses; CORS says which pages may read answers.
  "cross-origin-resource-policy": "cross-origin",
  "origin-agent-cluster": "?1",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000; includeSubDomains; preload",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-download-options": "noopen",
  "x-frame-options": "DENY",
  "x-permitted-cross-domain-policies": "none",
  "x-xss-protection": "0",
} as const;

/** Sets the security headers, and says which web pages may call from a browser. */
export async function registerSecurity(app: FastifyInstance, env: Env): Promise<void> {
  app.addHook("onRequest", (_request, reply, done) => {
    reply.headers(securityHeaders);
    done();
  });
  await app.register(cors, {
    origin: allowedOrigins(env),
    methods: ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"],
    allowedHeaders: [
      "Content-Type",
      "Authorization",
      "company",
      "X-API-Key",
      "Idempotency-Key",
      "If-Match",
      "If-None-Match",
      "X-Request-Id",
      "traceparent",
    ],
    exposedHeaders: [
      "ETag",
      "Link",
      "Location",
      "RateLimit",
      "RateLimit-Policy",
      "Retry-After",
      "Idempotency-Replayed",
      "X-Request-Id",
      "X-Environment",
    ],
    credentials: true,
    maxAge: 600,
    // An OPTIONS that is no preflight is answered as well: the plugin would refuse it in words of its own.
    strictPreflight: false,
  });
}
