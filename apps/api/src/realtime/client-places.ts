import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";
import { ConnectionCounter } from "./connection-counter";

/** How long a place in Redis outlives the process that took it, and how often it says that it lives. Units: milliseconds. */
const PLACE_MS = 60_000;
const RENEW_MS = 20_000;

/** Places whose process has not spoken for long are free. Answers 1 when there was one left, by the clock of Redis. */
const TAKE = `
local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call("ZREMRANGEBYSCORE", KEYS[1], "-inf", now)
if redis.call("ZCARD", KEYS[1]) >= tonumber(ARGV[2]) then return 0 end
redis.call("ZADD", KEYS[1], now + ARGV[3], ARGV[1])
redis.call("PEXPIRE", KEYS[1], ARGV[3])
return 1`;

const RENEW = `
local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for i = 2, #ARGV do redis.call("ZADD", KEYS[1], now + ARGV[1], ARGV[i]) end
redis.call("PEXPIRE", KEYS[1], ARGV[1])`;

/**
 * How many connections each client holds, over all processes when there is Redis, and in this one when there is none or
 * while it is away.
 */
export class ClientPlaces {
  private readonly here: ConnectionCounter;
  /** What this process has taken in Redis: the names of places, by client. */
  private readonly taken = new Map<string, Set<string>>();
  private readonly timer: NodeJS.Timeout | null;

  constructor(
    private readonly limit: number,
    private readonly redis: Redis | null,
  ) {
    this.here = new ConnectionCounter(limit);
    this.timer = redis && setInterval(() => void this.renew(), RENEW_MS).unref();
  }

  /** Takes a place, unless the client has all it may; gives what gives it back, once. */
  async enter(client: string): Promise<(() => void) | null> {
    const leave = this.here.enter(client);
    if (!leave || !this.redis) return leave;
    const place = randomUUID();
    const answer = await this.redis
      .eval(TAKE, 1, keyOf(client), place, this.limit, PLACE_MS)
      .catch(() => "away");
    if (answer === 0) {
      leave();
      return null;
    }
    const places = this.taken.get(client) ?? new Set();
    this.taken.set(client, places.add(place));
    return () => {
      leave();
      this.giveBack(client, place);
    };
  }

  /** Ends what keeps places taken; those of connections that still stand are free in a minute. */
  close(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private giveBack(client: string, place: string): void {
    const places = this.taken.get(client);
    if (!places?.delete(place)) return;
    if (places.size === 0) this.taken.delete(client);
    // A place that cannot be given back is free when its time is over.
    this.redis?.zrem(keyOf(client), place).catch(() => undefined);
  }

  /** Also puts back what a Redis forgot that was emptied or away. */
  private async renew(): Promise<void> {
    for (const [client, places] of this.taken)
      await this.redis?.eval(RENEW, 1, keyOf(client), PLACE_MS, ...places).catch(() => undefined);
  }
}

const keyOf = (client: string) => `sockets/${client}`;
