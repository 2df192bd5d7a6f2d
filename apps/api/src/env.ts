import { AddressRange } from "@mizan/contracts/api-keys";
import { z } from "zod";
import { mailProblems } from "./mail/mail-settings";
import { unsafeInProduction } from "./production-settings";
import { retiredKeys } from "./retired-keys";
import { isSampleSecret } from "./sample-secrets";

/** Lists in one variable: separated by commas. */
const list = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean),
  )
  .default([]);

/** As browsers send it: with a path or a slash at the end it would never be the same. */
const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    "each an origin, such as https://shop.example, without a slash at its end",
  );

const proxy = z.union(
  [AddressRange, z.enum(["loopback", "linklocal", "uniquelocal"])],
  "each an address or a network, such as 10.0.0.0/8",
);

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

/** `1000/1h` → 1000 in 3600 seconds. Source: seeds/004 `API_RATE_LIMIT`. */
const rate = (fallback: string) =>
  z
    .string()
    .regex(/^[1-9]\d*\/(?:[1-9]\d*)?[smhd]$/, "requests/time, such as 100/1m or 1000/1h")
    .transform((text): Rate => {
      const [points = "", span = ""] = text.split("/");
      return { points: Number(points), seconds: Number(span.slice(0, -1) || 1) * secondsOf(span.slice(-1)) };
    })
    .prefault(fallback);

/** So many requests in so many seconds. */
export interface Rate {
  points: number;
  seconds: number;
}

const secondsOf = (unit: string) => (unit === "d" ? 86_400 : unit === "h" ? 3600 : unit === "m" ? 60 : 1);

/** A PEM in one line, as many hosts want it, reads like one in many. */
const pem = z
  .string(
    "an RSA private key as PEM, for example: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072",
  )
  .transform((text) => text.replaceAll("\\n", "\n"))
  .refine(
    (text) => text.includes("-----BEGIN "),
    "must be a PEM, beginning with -----BEGIN PRIVATE KEY-----",
  );

const NO_ENCRYPTION_KEY =
  "ENCRYPTION_KEYS is not set, nor is ENCRYPT_PASSWORD: set one to a secret of at least 16 characters, for example: openssl rand -base64 36";

/** Every variable that the API reads; `.env.example` says what each is for. */
const EnvVariables = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: port(5055),
  METRICS_PORT: port(9100),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TLS_HOST: z.string().optional(),
  TLS_PORT: port(5443),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: "must be postgres://user:password@host:port/name",
  }),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).default(12),
  REDIS_URL: z.string().optional(),
  REDIS_TOKEN: z.string().optional(),
  REDIS_URI: z.string().optional(),

  PUBLIC_API_URL: z.url().optional(),
  STORE_URL: z.url().default("http://localhost:3000"),
  ADMIN_URL: z.url().default("http://localhost:4100"),
  CORS_ORIGINS: list.pipe(z.array(origin)),
  TRUSTED_PROXIES: list.pipe(z.array(proxy)),

  JWT_SECRET: pem,
  JWT_SECRET_FOR_VERIFY: pem,
  JWT_RETIRED_KEYS: retiredKeys,
  JWT_RETIRED_KEYS_FOR_VERIFY: retiredKeys,
  ENCRYPT_PASSWORD: z.string().min(16).optional(),
  ENCRYPTION_KEYS: list.pipe(z.array(z.string().min(16, "each at least 16 characters long"))),
  WEB_APP_KEY: list.pipe(z.array(z.string().min(16, "each at least 16 characters long"))),

  API_RATE_LIMIT: rate("1000/1h"),
  RATE_LIMIT_INTEGRATOR: rate("100/1m"),
  RATE_LIMIT_ANONYMOUS: rate("100/15m"),
  RATE_LIMIT_CATALOG: rate("600/1m"),
  RATE_LIMIT_VISITOR: rate("600/1m"),
  RATE_LIMIT_SOCKET_MESSAGES: rate("1000/1m"),
  SOCKET_CONNECTIONS_PER_CLIENT: z.coerce.number().int().min(1).default(50),
  CATALOG_CACHE_MB: z.coerce.number().int().min(1).max(1024).default(32),

  SENDGRID_API_KEY: z.string().optional(),
  SENDER_EMAIL: z.email().optional(),
  EMAIL_HOST: z.string().optional(),
  EMAIL_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  EMAIL_USER: z.string().optional(),
  EMAIL_PASSWORD: z.string().optional(),
  CLOUDINARY_NAME: z.string().optional(),
  CLOUDINARY_API_KEY: z.string().optional(),
  CLOUDINARY_API_SECRET: z.string().optional(),
  ODOO_HOST: z.string().optional(),
  ODOO_PORT: port(8069),
  ODOO_DATABASE: z.string().optional(),
  ODOO_USERNAME: z.string().optional(),
  ODOO_PASSWORD: z.string().optional(),
  ODOO_BATCH_SIZE: z.coerce.number().int().min(1).max(1000).default(200),
  ODOO_MAX_RETRIES: z.coerce.number().int().min(0).max(10).default(3),
  BRANCH_LOCATION_IDS: list,

  MONGO_URI: z.string().optional(),
  MONGODB_URI: z.string().optional(),
});

export type Env = z.infer<typeof EnvVariables>;

/** The names of all variables, for the test that holds `.env.example` equal to them. */
export const envVariableNames = Object.keys(EnvVariables.shape);

/** What is wrong with the environment, in words that say how to mend it. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

/**
 * Reads and checks the environment: the only place that does.
 *
 * Errors  EnvError that lists every variable that is missing, malformed or, in production, unsafe.
 */
export function readEnv(variables: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => name in EnvVariables.shape && value !== ""),
  );
  const production = given.NODE_ENV === "production";
  const samples = Object.keys(given).filter((name) => isSampleSecret(name, given[name] ?? ""));
  if (production && samples.length > 0) throw new EnvError(samples.map(sampleRefusal).join("\n"));
  // Outside production a sample is as good as nothing: the defaults then apply.
  for (const name of samples) delete given[name];

  const parsed = EnvVariables.safeParse(given);
  const keyless = given.ENCRYPT_PASSWORD === undefined && given.ENCRYPTION_KEYS === undefined;
  const unsafe = parsed.success
    ? [...mailProblems(parsed.data), ...(production ? unsafeInProduction(parsed.data) : [])]
    : [];
  if (parsed.success && !keyless && unsafe.length === 0) return parsed.data;
  throw new EnvError(
    [
      ...(keyless ? [NO_ENCRYPTION_KEY] : []),
      ...unsafe,
      ...(parsed.error?.issues ?? []).map(({ path, message }) => {
        const name = String(path[0]);
        return given[name] === undefined
          ? `${name} is not set: ${message}`
          : `${name} is not valid: ${message}`;
      }),
    ].join("\n"),
  );
}

/** The secrets of the key ring, the current one first. */
export function encryptionSecrets({ ENCRYPTION_KEYS, ENCRYPT_PASSWORD }: Env): [string, ...string[]] {
  const [current, ...others] = [...ENCRYPTION_KEYS, ...(ENCRYPT_PASSWORD ? [ENCRYPT_PASSWORD] : [])];
  if (current === undefined) throw new EnvError(NO_ENCRYPTION_KEY);
  return [current, ...others];
}

const sampleRefusal = (name: string) =>
  `${name} holds a sample value that everybody knows. Set it to a secret of your own, for example: openssl rand -base64 36`;
