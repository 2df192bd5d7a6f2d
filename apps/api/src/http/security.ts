import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import type { Env } from "../env";

/** Source: seeds/003 "CORS Configuration"; the last one is its development address. */
const documentedOrigins = ["http://localhost:4100", "http://localhost:3000", "http://localhost:3001"];

/** The web pages that may call from a browser, by HTTP or by socket. */
export const allowedOrigins = (env: Env): string[] =>
  env.CORS_ORIGINS.length > 0 ? env.CORS_ORIGINS : [...documentedOrigins, env.STORE_URL, env.ADMIN_URL];

/** Security headers as seeds/003 "Security Headers" lists them, and which web pages may call from a browser. */
export async function registerSecurity(app: FastifyInstance, env: Env): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "https:"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: { maxAge: 31_536_000, includeSubDomains: true, preload: true },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    // Pictures and answers are read by shops on other addresses; CORS says which pages may read answers.
    crossOriginResourcePolicy: { policy: "cross-origin" },
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
    ],
    credentials: true,
    maxAge: 600,
  });
}
