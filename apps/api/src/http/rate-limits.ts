import { clientNetwork, type Principal } from "@mizan/core/identity";
import type { Redis } from "ioredis";
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { Env, Rate } from "../env";

/** Who is counted how. Each policy's figures are an environment variable. */
export type RatePolicy = "integrator" | "session" | "anonymous" | "catalog" | "visitor";

/** What is left of an allowance after a request was counted. Units: `resetSeconds` until it is whole again. */
export interface Allowance {
  policy: RatePolicy;
  rate: Rate;
  allowed: boolean;
  remaining: number;
  resetSeconds: number;
}

/** What a count is for: the policy, and whose it is. */
export interface RateSubject {
  policy: RatePolicy;
  key: string;
  /** Set for an API key with a limit of its own, in place of the policy's. */
  requestsPerMinute?: number | null;
}

/** Counts against a limit of its own are judged here: the counter itself lets everything pass. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;
const MINUTE = 60;

type Limiter = RateLimiterMemory | RateLimiterRedis;

/**
 * Counts requests: in Redis when there is one, so that all instances share the counters, and in the process when there
 * is none or while it is away.
 */
export class RateLimiters {
  private readonly rates: Record<RatePolicy, Rate>;
  private readonly limiters: Record<RatePolicy, Limiter>;
  private readonly ownLimits: Limiter;

  constructor(env: Env, redis: Redis | null) {
    this.rates = {
      integrator: env.RATE_LIMIT_INTEGRATOR,
      session: env.API_RATE_LIMIT,
      anonymous: env.RATE_LIMIT_ANONYMOUS,
      catalog: env.RATE_LIMIT_CATALOG,
      visitor: env.RATE_LIMIT_VISITOR,
    };
    const open = (name: string, { points, seconds }: Rate): Limiter => {
      const options = { keyPrefix: `rate/${name}`, points, duration: seconds };
      const memory = new RateLimiterMemory(options);
      if (!redis) return memory;
      return new RateLimiterRedis({
        ...options,
        storeClient: redis,
        rejectIfRedisNotReady: true,
        insuranceLimiter: memory,
        ...(points < UNLIMITED && { inMemoryBlockOnConsumed: points + 1 }),
      });
    };
    const policy = (name: RatePolicy) => open(name, this.rates[name]);
    this.limiters = {
      integrator: policy("integrator"),
      session: policy("session"),
      anonymous: policy("anonymous"),
      catalog: policy("catalog"),
      visitor: policy("visitor"),
    };
    this.ownLimits = open("own", { points: UNLIMITED, seconds: MINUTE });
  }

  /** Counts `points` requests of a subject and tells what is left. */
  async count({ policy, key, requestsPerMinute }: RateSubject, points = 1): Promise<Allowance> {
    const limiter = requestsPerMinute ? this.ownLimits : this.limiters[policy];
    const rate = requestsPerMinute ? { points: requestsPerMinute, seconds: MINUTE } : this.rates[policy];
    const counted = await limiter.consume(key, points).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
    return {
      policy,
      rate,
      allowed: counted.consumedPoints <= rate.points,
      remaining: Math.max(0, rate.points - counted.consumedPoints),
      resetSeconds: Math.ceil(counted.msBeforeNext / 1000),
    };
  }
}

/** Whose allowance a request uses; null when it is not counted. `visitorIp` is the address that a web app of ours passed on. */
export function rateSubject(
  principal: Principal,
  caller: { ip: string; fromWebApp: boolean; visitorIp: string | null },
  readsCatalog: boolean,
): RateSubject | null {
  const { actor, credential, key: apiKey } = principal;
  if (apiKey) return { policy: "integrator", key: credential, requestsPerMinute: apiKey.requestsPerMinute };
  const known = actor.type === "staff" || actor.type === "customer";
  if (caller.fromWebApp) {
    if (known) return { policy: "visitor", key: credential };
    return caller.visitorIp === null ? null : { policy: "visitor", key: clientNetwork(caller.visitorIp) };
  }
  if (known) return { policy: "session", key: credential };
  return { policy: readsCatalog ? "catalog" : "anonymous", key: clientNetwork(caller.ip) };
}

/** The headers that tell a client where it stands. Source: draft-ietf-httpapi-ratelimit-headers-10. */
export function rateHeaders({
  policy,
  rate,
  remaining,
  resetSeconds,
  allowed,
}: Allowance): Record<string, string> {
  return {
    "ratelimit-policy": `"${policy}";q=${rate.points};w=${rate.seconds}`,
    ratelimit: `"${policy}";r=${remaining};t=${resetSeconds}`,
    ...(allowed ? {} : { "retry-after": String(Math.max(1, resetSeconds)) }),
  };
}

/** What a refused caller reads. Source: seeds/003 "Rate Limiting" for callers without a credential. */
export const rateMessage = ({ policy, rate }: Allowance): string =>
  policy === "anonymous" || policy === "catalog"
    ? "Too many requests from this IP"
    : `Too many requests: at most ${rate.points} in ${rate.seconds} seconds`;
