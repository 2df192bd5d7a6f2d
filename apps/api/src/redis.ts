import type { Redis } from "ioredis";
import type { Env } from "./env";

/** The address of the Redis to use, if any; Upstash names an https address and a token. Source: seeds/000, seeds/004. */
export function redisUrl(env: Pick<Env, "REDIS_URL" | "REDIS_TOKEN" | "REDIS_URI">): string | null {
  const url = env.REDIS_URL ?? env.REDIS_URI;
  if (!url) return null;
  if (!env.REDIS_TOKEN || !/^https?:/.test(url)) return url;
  return `rediss://default:${encodeURIComponent(env.REDIS_TOKEN)}@${new URL(url).hostname}:6379`;
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
