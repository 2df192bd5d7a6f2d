import { resolve } from "node:path";
import { Vault } from "@mizan/core/encryption";
import { LinkTokens, Tokens } from "@mizan/core/identity";
import { type FileStorage, LocalStorage } from "@mizan/core/media";
import { Database } from "@mizan/db";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { type Env, encryptionSecrets } from "./env";
import { CatalogCache } from "./http/catalog-cache";
import { KeyUsage } from "./http/key-usage";
import { Metrics } from "./http/metrics";
import { RateLimiters } from "./http/rate-limits";
import { createLogger } from "./http/request-log";
import { Shops } from "./http/shop-facts";
import { mailSettings } from "./mail/mail-settings";
import { createMailer, type Mailer } from "./mail/mailer";
import { openRedis, redisUrl } from "./redis";

/** Everything that the app works with, built once and passed down. */
export interface Services {
  readonly env: Env;
  readonly log: Logger;
  readonly database: Database;
  readonly tokens: Tokens;
  readonly links: LinkTokens;
  readonly vault: Vault;
  readonly redis: Redis | null;
  readonly rateLimiters: RateLimiters;
  readonly keyUsage: KeyUsage;
  readonly catalogCache: CatalogCache;
  readonly shops: Shops;
  readonly metrics: Metrics;
  readonly storage: FileStorage;
  /** Null where nothing says how mails are sent: they are kept, and shown in the outbox. */
  readonly mailer: Mailer | null;
  readonly now: () => Date;
  /** Parts that start after the app and are asked by it: null until then, and in tests that do without. */
  relay: { wake(): void } | null;
  realtime: { connections(): number } | null;
  close(): Promise<void>;
}

/** What a test puts in the place of the real thing. */
export interface ServiceOverrides {
  now?: () => Date;
  log?: Logger;
  mailer?: Mailer;
  /** For how long data keys are remembered. */
  keysRememberedMs?: number;
  /** Called with the text of every statement. */
  observe?: (text: string) => void;
}

export async function createServices(env: Env, overrides: ServiceOverrides = {}): Promise<Services> {
  const log = overrides.log ?? createLogger(env);
  const { observe, keysRememberedMs: rememberedMs } = overrides;
  const database = new Database({
    url: env.DATABASE_URL,
    poolSize: env.DATABASE_POOL_SIZE,
    onError: (error) => log.warn({ error: error.message }, "A database connection was lost"),
    ...(observe ? { observe } : {}),
  });
  const issuer = env.PUBLIC_API_URL ?? `http://localhost:${env.PORT}`;
  const tokens = new Tokens({
    signingKey: env.JWT_SECRET,
    retiredKeys: env.JWT_RETIRED_KEYS,
    issuer,
  });
  const links = new LinkTokens({
    signingKey: env.JWT_SECRET_FOR_VERIFY,
    retiredKeys: env.JWT_RETIRED_KEYS_FOR_VERIFY,
    issuer,
  });
  const mailing = mailSettings(env);
  const url = redisUrl(env);
  const redis = url
    ? await openRedis(url, (error) =>
        log.warn({ error: error.message }, "Redis is away: counting in process"),
      )
    : null;
  const now = overrides.now ?? (() => new Date());
  const keyUsage = new KeyUsage({ database, log, now });
  return {
    env,
    log,
    database,
    tokens,
    links,
    vault: new Vault(encryptionSecrets(env), rememberedMs === undefined ? {} : { rememberedMs }),
    redis,
    rateLimiters: new RateLimiters(env, redis),
    keyUsage,
    catalogCache: new CatalogCache({ maxBytes: env.CATALOG_CACHE_MB * 1024 * 1024 }),
    shops: new Shops(),
    metrics: new Metrics(),
    storage: new LocalStorage(uploadsFolder(env)),
    mailer: overrides.mailer ?? (mailing && createMailer(mailing, log)),
    now,
    relay: null,
    realtime: null,
    async close() {
      await keyUsage.close();
      redis?.disconnect();
      await database.close();
    },
  };
}

/** Where uploaded pictures are kept and served from. */
export const uploadsFolder = (env: Env): string => resolve(env.DATA_DIR, "uploads");
