import type { Redis } from "ioredis";
import type { Env } from "./env";

/**
 * The address of the Redis to use, if any. Upstash names an https address and a token; for any other the token is the
 * password, where its address has none.
 *
 * Source  seeds/000 "Redis configuration", seeds/004 "Configuration".
 */
export function redisUrl(env: Pick<Env, "REDIS_URL" | "REDIS_TOKEN" | "REDIS_URI">): string | null {
  const url = env.REDIS_URL ?? env.REDIS_URI;
  if (!url || !env.REDIS_TOKEN || !URL.canParse(url)) return url ?? null;
  const { protocol, hostname, host, pathname, password } = new URL(url);
  const credentials = `default:${encodeURIComponent(env.REDIS_TOKEN)}`;
  if (/^https?:$/.test(protocol)) return `rediss://${credentials}@${hostname}:6379`;
  return password ? url : `${protocol}//${credentials}@${host}${pathname}`;
}

/** Opens Redis without waiting for it: while it is away, commands fail at once and their callers do without. */
export async function openRedis(url: string, onError: (error: Error) => void): Promise<Redis> {
  const { Redis } = await import("ioredis");
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    connectTimeout: 3000,
    commandTimeout: 1000,
  });
  redis.on("error", onError);
  return redis;
}
