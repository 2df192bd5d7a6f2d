import { API_KEY_USAGE_DAYS, type ApiKeyEnvironment } from "@mizan/contracts/api-keys";
import { permissions as everyPermission, type Permission } from "@mizan/contracts/permissions";
import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { createProduct } from "../catalog";
import { createStaff, updateStaff } from "../staff";
import {
  createApiKey,
  endFormerSecret,
  findLapsed,
  forgetApiKeys,
  forgetOldApiKeyUse,
  listApiKeys,
  listApiKeyUsage,
  recordApiKeyUse,
  resolveApiKey,
  revokeApiKey,
  rotateApiKey,
  updateApiKey,
} from ".";

const { database } = await suiteDatabase();
const shop = await openShop(database);

const address = "192.0.2.7";
/** As another process would, that remembers nothing. */
const resolve = (secret: string) => {
  forgetApiKeys(database);
  return resolveApiKey(database, { secret, address });
};
const reasonOf = async (work: Promise<unknown>) => (await refusalOf(work)).reason;
const newKey = (environment: ApiKeyEnvironment = "live") =>
  createApiKey(shop.as(), { name: "Till", environment, scopes: ["catalog:write"] });
const rowOf = async (id: string) => (await listApiKeys(shop.as())).find((key) => key.id === id);

describe("a rotated key", () => {
  it("holds by both secrets for as long as was chosen, and is one key all the time", async () => {
    const { apiKey, secret } = await newKey();
    const rotated = await rotateApiKey(shop.as(), { id: apiKey.id, overlapHours: 24 });
    expect(rotated.apiKey).toMatchObject({
      id: apiKey.id,
      prefix: apiKey.prefix,
      lastFour: rotated.secret.slice(-4),
      former: { lastFour: secret.slice(-4) },
    });
    const [old, fresh] = [await resolve(secret), await resolve(rotated.secret)];
    expect(old.credential).toBe(fresh.credential);
    expect([old.key?.isFormer, fresh.key?.isFormer]).toEqual([true, false]);

    await shop.as().db.apiKey.updateMany({ where: { id: apiKey.id }, data: { formerEndsAt: new Date(0) } });
    expect(await reasonOf(resolve(secret))).toBe("api_key.rotated");
    expect((await rowOf(apiKey.id))?.former).toBeNull();
    expect((await resolve(rotated.secret)).credential).toBe(fresh.credential);
  });

  it("ends its old secret at once when no overlap is chosen, when it is ended, and when it is rotated again", async () => {
    const { apiKey, secret } = await newKey();
    const { id } = apiKey;
    const second = await rotateApiKey(shop.as(), { id, overlapHours: 0 });
    expect(await reasonOf(resolve(secret))).toBe("api_key.unknown");
    const third = await rotateApiKey(shop.as(), { id, overlapHours: 1 });
    const fourth = await rotateApiKey(shop.as(), { id, overlapHours: 1 });
    expect(await reasonOf(resolve(second.secret))).toBe("api_key.unknown");
    expect((await resolve(third.secret)).key?.isFormer).toBe(true);
    await endFormerSecret(shop.as(), { id });
    expect(await reasonOf(resolve(third.secret))).toBe("api_key.unknown");
    await revokeApiKey(shop.as(), { id });
    expect(await reasonOf(resolve(fourth.secret))).toBe("api_key.revoked");
    expect(await reasonOf(rotateApiKey(shop.as(), { id, overlapHours: 1 }))).toBe("api_key.revoked");
  });

  it("takes with it who came in with what no longer holds", async () => {
    const { apiKey, secret } = await newKey();
    const { id } = apiKey;
    const rotated = await rotateApiKey(shop.as(), { id, overlapHours: 1 });
    const socket = { orderId: null, sessionVersion: null };
    const old = { ...(await resolve(secret)), ...socket };
    const fresh = { ...(await resolve(rotated.secret)), ...socket };
    const lapsed = async () => [...(await findLapsed(database, shop.companyId, [old, fresh]))];
    expect(await lapsed()).toEqual([]);
    await endFormerSecret(shop.as(), { id });
    expect(await lapsed()).toEqual([old]);
    await updateApiKey(shop.as(), { id, allowedAddresses: ["198.51.100.0/24"] });
    expect(await lapsed()).toEqual([old, fresh]);
  });
});

describe("the use of a key", () => {
  it("is added up by days of the company, and tells of each secret when it was last used", async () => {
    const { apiKey } = await newKey();
    const { id: apiKeyId } = apiKey;
    await rotateApiKey(shop.as(), { id: apiKeyId, overlapHours: 1 });
    // In Riyadh the day begins at 21:00 UTC.
    const [before, after] = [new Date("2026-03-01T20:59:00Z"), new Date("2026-03-01T21:01:00Z")];
    const use = { apiKeyId, isFormer: false, requests: 3, refused: 1 };
    const company = database.forCompany(shop.companyId);
    await recordApiKeyUse(company, [{ ...use, lastAt: before }]);
    await recordApiKeyUse(company, [{ ...use, isFormer: true, lastAt: after }]);
    await recordApiKeyUse(company, [{ ...use, lastAt: after }]);

    const ctx = { ...shop.as(), now: () => new Date("2026-03-02T10:00:00Z") };
    const usage = (await listApiKeyUsage(ctx, { days: 3 })).find((key) => key.apiKeyId === apiKeyId);
    expect(usage?.days).toEqual([
      { day: "2026-02-28", requests: 0, refused: 0 },
      { day: "2026-03-01", requests: 3, refused: 1 },
      { day: "2026-03-02", requests: 6, refused: 2 },
    ]);
    const key = await rowOf(apiKeyId);
    expect([key?.lastUsedAt, key?.former?.lastUsedAt]).toEqual([after.toISOString(), after.toISOString()]);
  });

  it("moves the time of its last use at most once a minute", async () => {
    const { apiKey } = await newKey();
    const company = database.forCompany(shop.companyId);
    const useAt = async (time: string) => {
      const lastAt = new Date(time);
      await recordApiKeyUse(company, [
        { apiKeyId: apiKey.id, isFormer: false, requests: 1, refused: 0, lastAt },
      ]);
      return (await rowOf(apiKey.id))?.lastUsedAt;
    };
    const first = "2026-03-01T10:00:00.000Z";
    expect(await useAt(first)).toBe(first);
    expect(await useAt("2026-03-01T10:00:59.000Z")).toBe(first);
    expect(await useAt("2026-03-01T10:01:01.000Z")).toBe("2026-03-01T10:01:01.000Z");
  });

  it("is kept for as many days as can be asked for, and no longer", async () => {
    const { apiKey } = await newKey();
    const company = database.forCompany(shop.companyId);
    const now = new Date("2026-05-30T10:00:00Z");
    // So many of the company's days ago that the first is the last one that is told, and the second no more.
    for (const lastAt of [new Date("2026-03-02T10:00:00Z"), new Date("2026-03-01T10:00:00Z")])
      await recordApiKeyUse(company, [
        { apiKeyId: apiKey.id, isFormer: false, requests: 1, refused: 0, lastAt },
      ]);
    await forgetOldApiKeyUse(company, now);
    const kept = await shop.as().sql(sql`
      SELECT day::text FROM "ApiKeyUsage" WHERE "apiKeyId" = ${apiKey.id}::uuid`);
    expect(kept).toEqual([{ day: "2026-03-02" }]);
    const told = await listApiKeyUsage({ ...shop.as(), now: () => now }, { days: API_KEY_USAGE_DAYS });
    expect(told.find(({ apiKeyId }) => apiKeyId === apiKey.id)?.days[0]).toEqual({
      day: "2026-03-02",
      requests: 1,
      refused: 0,
    });
  });

  it("is told of the company's own keys alone", async () => {
    const other = await openShop(database);
    expect(await listApiKeyUsage(other.as(), { days: 1 })).toEqual([]);
  });
});

describe("a test key", () => {
  const draft = { name: { en: "Tea", ar: "شاي" }, priceMinor: 500 };

  it("gets the same answers, and nothing that it writes is kept or told", async () => {
    const { secret } = await newKey("test");
    expect(secret).toMatch(/^mz_test_/);
    const { actor } = await resolve(secret);
    const told: unknown[] = [];
    const ctx = { ...shop.as(actor), onCommitted: (events: readonly unknown[]) => told.push(...events) };
    const rowsOf = () =>
      shop.as().sql<{ rows: number }>(sql`
        SELECT ((SELECT count(*) FROM "Product") + (SELECT count(*) FROM "OutboxEvent")
          + (SELECT count(*) FROM "AuditEntry"))::int AS rows`);
    const before = await rowsOf();
    const product = await createProduct(ctx, { ...draft, sku: "TEA-1" });
    expect(product).toMatchObject({ sku: "TEA-1", status: "draft" });
    expect([await rowsOf(), told]).toEqual([before, []]);
    // Not even a number or a code was used up.
    const { actor: live } = await resolve((await newKey()).secret);
    const real = await createProduct(shop.as(live), { ...draft, sku: "TEA-1" });
    expect([real.sku, real.number]).toEqual(["TEA-1", product.number]);
  });

  it("is refused for what the real thing would be refused for", async () => {
    const { actor } = await resolve((await newKey("test")).secret);
    await createProduct(shop.as(), { ...draft, sku: "TAKEN" });
    expect(await reasonOf(createProduct(shop.as(actor), { ...draft, sku: "TAKEN" }))).toBe("sku.taken");
  });

  it("is refused by checks that wait for the commit", async () => {
    const company = database.forCompany(shop.companyId);
    await company.sql(sql`SELECT 1`);
    const { id } = await shop.addProduct({ stock: ["5"] });
    const unbalanced = company.transaction(
      async ({ sql: run }) => {
        await run(sql`UPDATE "StockLevel" SET "onHand" = "onHand" + 1 WHERE "productId" = ${id}::uuid`);
      },
      { undone: true },
    );
    await expect(unbalanced).rejects.toThrow();
  });
});

describe("a key that looks after keys", () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  it("neither makes nor changes one that reaches further than itself, itself included", async () => {
    const scopes: Permission[] = ["api_keys:write", "catalog:read"];
    const own = { allowedAddresses: ["192.0.2.0/24"], requestsPerMinute: 10, expiresAt: day(2) };
    const { apiKey } = await createApiKey(shop.as(), { name: "Deployer", scopes, ...own });
    const deployer = {
      type: "api_key",
      id: apiKey.id,
      name: "Deployer",
      scopes,
      environment: "live",
    } as const;
    const ctx = shop.as(deployer);
    const make = (bounds: object) => createApiKey(ctx, { name: "Child", scopes, ...own, ...bounds });
    for (const further of [
      { allowedAddresses: [] },
      { allowedAddresses: ["192.0.2.7", "198.51.100.1"] },
      { requestsPerMinute: null },
      { requestsPerMinute: 11 },
      { expiresAt: null },
      { expiresAt: day(3) },
    ]) {
      expect(await refusalOf(make(further))).toMatchObject({
        reason: "api_key.beyond_own",
        details: { fields: Object.keys(further) },
      });
      expect(await reasonOf(updateApiKey(ctx, { id: apiKey.id, ...further }))).toBe("api_key.beyond_own");
    }
    const child = await make({ allowedAddresses: ["192.0.2.7"], requestsPerMinute: 9, expiresAt: day(1) });
    expect((await updateApiKey(ctx, { id: child.apiKey.id, name: "Renamed" })).name).toBe("Renamed");
    const account = { name: "Way out", email: "way-out@example.test", role: "picker" as const };
    const hirer = shop.as({ ...deployer, scopes: [...everyPermission] });
    expect(await reasonOf(createStaff(hirer, account))).toBe("api_key.beyond_own");
    const { id } = await createStaff(shop.as(), account);
    expect(await reasonOf(updateStaff(hirer, { id, password: "a word of the key's" }))).toBe(
      "api_key.beyond_own",
    );
    const free = await newKey();
    expect(await reasonOf(rotateApiKey(ctx, { id: free.apiKey.id, overlapHours: 0 }))).not.toBe("none");
  });
});
