import type { ShopOfHost } from "@mizan/contracts/companies";
import { beforeEach, expect, it } from "vitest";
import { ShopMemory } from "./shop-memory";

const shop = (host: string | null, more: Partial<ShopOfHost> = {}): ShopOfHost => ({
  companyId: `company of ${host ?? "nobody"}`,
  host,
  locales: ["ar", "en"],
  defaultLocale: "ar",
  isSuspended: false,
  ...more,
});

let asked: (string | null)[] = [];
let now = 0;
let answer: (host: string | null) => Promise<ShopOfHost>;
let memory: ShopMemory;

beforeEach(() => {
  asked = [];
  now = 0;
  answer = async (host) => shop(host);
  memory = new ShopMemory(
    (host) => {
      asked.push(host);
      return answer(host);
    },
    () => now,
  );
});

it("asks once for a host in whatever way it is written, and again after a moment", async () => {
  for (const text of ["Beta.Example", "beta.example:3000", "beta.example."]) await memory.of(text);
  expect(asked).toEqual(["beta.example"]);
  now += 10_001;
  await memory.of("beta.example");
  expect(asked).toHaveLength(2);
});

it("keeps hosts apart", async () => {
  expect(await memory.of("a.example")).toEqual(shop("a.example"));
  expect(await memory.of("b.example")).toEqual(shop("b.example"));
});

it.each([null, "", "not a host", "a/b", "x".repeat(400), "[::1]", "user@beta.example"])(
  "takes what names no host for none: %s",
  async (text) => {
    await memory.of(text);
    expect(asked).toEqual([null]);
  },
);

it("asks again once it was told to forget", async () => {
  await memory.of("beta.example");
  answer = async (host) => shop(host, { isSuspended: true });
  memory.forget();
  expect((await memory.of("beta.example")).isSuspended).toBe(true);
});

it("goes on with its last answer while nobody can be asked, and has none for another host", async () => {
  await memory.of("beta.example");
  answer = () => Promise.reject(new Error("away"));
  memory.forget();
  now += 60_000;
  expect(await memory.of("beta.example")).toEqual(shop("beta.example"));
  await expect(memory.of("other.example")).rejects.toThrow("away");
  answer = async (host) => shop(host);
  expect(await memory.of("other.example")).toEqual(shop("other.example"));
});

it("remembers no more than a thousand hosts, however many are made up", async () => {
  for (let index = 0; index <= 1000; index++) await memory.of(`h${index}.example`);
  asked = [];
  await memory.of("h1000.example");
  await memory.of("h0.example");
  expect(asked).toEqual(["h0.example"]);
});
