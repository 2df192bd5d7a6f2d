import { describe, expect, it } from "vitest";
import { redisUrl } from "./redis";

describe("the address of Redis", () => {
  it.each([
    ["none", {}, null],
    ["REDIS_URL", { REDIS_URL: "redis://cache:6379/2" }, "redis://cache:6379/2"],
    ["REDIS_URI", { REDIS_URI: "redis://:secret@cache:6379" }, "redis://:secret@cache:6379"],
    ["REDIS_URL before REDIS_URI", { REDIS_URL: "redis://one", REDIS_URI: "redis://two" }, "redis://one"],
    [
      "REDIS_URL of Upstash with REDIS_TOKEN",
      { REDIS_URL: "https://eu1-sunny-cat.upstash.io", REDIS_TOKEN: "a/b=" },
      "rediss://default:a%2Fb%3D@eu1-sunny-cat.upstash.io:6379",
    ],
    [
      "REDIS_URL with REDIS_TOKEN as its password",
      { REDIS_URL: "rediss://cache:6380/1", REDIS_TOKEN: "token" },
      "rediss://default:token@cache:6380/1",
    ],
    [
      "REDIS_URL that has a password",
      { REDIS_URL: "redis://:own@cache:6379", REDIS_TOKEN: "token" },
      "redis://:own@cache:6379",
    ],
  ])("%s", (_what, variables, url) => {
    expect(redisUrl(variables)).toBe(url);
  });
});
