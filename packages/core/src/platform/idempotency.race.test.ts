import { createHash } from "node:crypto";
import { conflict, DomainError, validation } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { suiteDatabase } from "../../test/suite-database";
import { testVault } from "../../test/test-vault";
import { replaceDataKeys } from "../encryption";
import { answerOnce, type Context, type IdempotentRequest, type StoredAnswer } from ".";

const { database } = await suiteDatabase({ poolSize: 8 });
const shop = await openShop(database);

const answer = (status: number, body: string): StoredAnswer => ({ status, headers: {}, body });
const request = (key: string, requestHash = "hash") => ({ credential: "key:1", key, requestHash });
const refuse = (error: DomainError) => answer(409, error.reason);
const once = (ctx: Context, named: IdempotentRequest, run: (tx: Context) => Promise<StoredAnswer>) =>
  answerOnce(ctx, named, { prepare: async () => run, refuse });

/** An effect that can be counted: a location. */
let made = 0;
async function makeLocation(tx: Context): Promise<StoredAnswer> {
  const number = 100 + ++made;
  await tx.sql(sql`INSERT INTO "Location" ("companyId", id, number, "nameAr", "nameEn")
    VALUES (${tx.companyId}::uuid, gen_random_uuid(), ${number}::int, 'ف', 'B')`);
  return answer(201, `location ${number}`);
}
const countLocations = async () => {
  const [row] = await shop
    .as()
    .sql<{ count: number }>(sql`SELECT count(*)::int AS count FROM "Location" WHERE number > 100`);
  return row?.count;
};

describe("answerOnce", () => {
  it("acts once for fifty requests with one key, and every answer is the first or a request to wait", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, () => once(shop.as(), request("fifty"), makeLocation)),
    );
    const bodies = results.flatMap((result) =>
      result.status === "fulfilled" ? [result.value.answer.body] : [],
    );
    const reasons = results.flatMap((result) =>
      result.status === "rejected"
        ? [result.reason instanceof DomainError ? result.reason.reason : result.reason]
        : [],
    );
    expect(new Set(bodies).size).toBe(1);
    expect(reasons.every((reason) => reason === "idempotency.in_flight")).toBe(true);
    expect(await countLocations()).toBe(1);
    const again = await once(shop.as(), request("fifty"), makeLocation);
    expect(again).toEqual({ answer: answer(201, bodies[0] ?? ""), replayed: true });
    expect(await countLocations()).toBe(1);
  });

  it("undoes a refused effect and replays the refusal", async () => {
    const before = await countLocations();
    const refused = async (tx: Context) => {
      await makeLocation(tx);
      throw conflict("stock.short", "Nothing left");
    };
    const first = await once(shop.as(), request("refused"), refused);
    expect(first).toEqual({ answer: answer(409, "stock.short"), replayed: false });
    expect(await once(shop.as(), request("refused"), makeLocation)).toMatchObject({
      replayed: true,
    });
    expect(await countLocations()).toBe(before);
  });

  it("keeps no trace of a fault, so that the request can be made again", async () => {
    const faulty = async (tx: Context): Promise<StoredAnswer> => {
      await makeLocation(tx);
      throw new Error("the disk is full");
    };
    const before = (await countLocations()) ?? 0;
    await expect(once(shop.as(), request("faulty"), faulty)).rejects.toThrow("the disk is full");
    expect(await countLocations()).toBe(before);
    expect(await once(shop.as(), request("faulty"), makeLocation)).toMatchObject({
      replayed: false,
    });
    expect(await countLocations()).toBe(before + 1);
  });

  it("prepares what is answered for the first time, and leaves no transaction open meanwhile", async () => {
    let prepared = 0;
    const prepare = async () => {
      prepared++;
      const [row] = await database.ask<{ open: number }>(sql`
        SELECT count(*)::int AS open FROM pg_stat_activity
        WHERE datname = current_database() AND state LIKE 'idle in transaction%'`);
      return async () => answer(200, `${row?.open} open`);
    };
    const first = await answerOnce(shop.as(), request("prepared"), { prepare, refuse });
    expect(first.answer.body).toBe("0 open");
    await answerOnce(shop.as(), request("prepared"), { prepare, refuse });
    expect(prepared).toBe(1);
  });

  it("stores a refusal of the preparation, but not that the request was malformed or came too soon", async () => {
    const ends = async (key: string, error: DomainError) => {
      const prepare = () => Promise.reject(error);
      await answerOnce(shop.as(), request(key), { prepare, refuse }).catch(() => undefined);
      return (await once(shop.as(), request(key), makeLocation)).replayed;
    };
    expect(await ends("prepare-refused", conflict("state.other", "Not now"))).toBe(true);
    expect(await ends("prepare-malformed", validation([]))).toBe(false);
    const throttled = new DomainError("RATE_LIMITED", "login.throttled", "Wait", { retryAfterSeconds: 2 });
    expect(await ends("prepare-throttled", throttled)).toBe(false);
  });

  it("keeps no answer in the clear, nor opens one that was moved to another key", async () => {
    const secret = async () => answer(201, "a key that is shown once");
    await once(shop.as(), request("sealed"), secret);
    const [row] = await shop.as().sql(sql`SELECT to_jsonb(a) FROM "IdempotentAnswer" a WHERE key = 'sealed'`);
    expect(JSON.stringify(row)).toContain("requestHash");
    expect(JSON.stringify(row)).not.toContain("shown once");
    expect((await once(shop.as(), request("sealed"), secret)).answer.body).toBe("a key that is shown once");
    await shop.as().sql(sql`UPDATE "IdempotentAnswer" SET key = 'moved' WHERE key = 'sealed'`);
    await expect(once(shop.as(), request("moved"), secret)).rejects.toThrow();
  });

  it("keeps nothing of what was sent that others could try by its hash, and knows it again under new keys", async () => {
    const digest = createHash("sha256").update("a password").digest("base64url");
    const said = async () => answer(201, "opened");
    const keptOf = async ({ companyId }: Context) => {
      const [row] = await database.forCompany(companyId).sql<{ kept: string }>(sql`
        SELECT "requestHash" AS kept FROM "IdempotentAnswer" WHERE key = 'keyed'`);
      return row?.kept ?? "";
    };
    const twin = (await openShop(database)).as();
    const first = shop.as();
    for (const ctx of [first, twin]) await once(ctx, request("keyed", digest), said);
    expect(await keptOf(first)).not.toContain(digest);
    expect(await keptOf(first)).not.toBe(await keptOf(twin));
    expect(await replaceDataKeys(testVault.ring, first.company)).toBe("replaced");
    testVault.forget(first.companyId);
    expect(await once(shop.as(), request("keyed", digest), said)).toMatchObject({ replayed: true });
    await expect(once(shop.as(), request("keyed", "other"), said)).rejects.toMatchObject({
      reason: "idempotency.mismatch",
    });
  });

  it("refuses a key that was used for another request, and forgets it after a day", async () => {
    await once(shop.as(), request("reused"), makeLocation);
    await expect(once(shop.as(), request("reused", "other"), makeLocation)).rejects.toMatchObject({
      code: "UNPROCESSABLE",
      reason: "idempotency.mismatch",
    });
    const tomorrow = { ...shop.as(), now: () => new Date(Date.now() + 25 * 3_600_000) };
    expect(await once(tomorrow, request("reused", "other"), makeLocation)).toMatchObject({
      replayed: false,
    });
  });
});
