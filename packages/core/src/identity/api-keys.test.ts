import { Database, sql } from "@mizan/db";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop, type Shop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { createApiKey, forgetApiKeys, listApiKeys, resolveApiKey, resolveCompany, revokeApiKey } from ".";

let testDatabase: TestDatabase;
let database: Database;
let shop: Shop;
const statements: string[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database({
    url: testDatabase.appUrl,
    poolSize: 4,
    observe: (text) => statements.push(text),
  });
  shop = await openShop(database);
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const reasonOf = async (work: Promise<unknown>) => (await refusalOf(work)).reason;

describe("an API key", () => {
  it("is shown once, kept as a hash, and known by its secret", async () => {
    const { apiKey, secret } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:read"] });
    expect(secret).toMatch(new RegExp(`^mz_live_${apiKey.prefix}_[\\w-]{43}$`));
    expect(secret.slice(-4)).toBe(apiKey.lastFour);
    expect(JSON.stringify(await listApiKeys(shop.as()))).not.toContain(secret.slice(-30));
    const kept = await database.forCompany(shop.companyId).sql(sql`
      SELECT to_jsonb(k) AS row FROM "ApiKey" k
      UNION ALL SELECT to_jsonb(e) FROM "OutboxEvent" e UNION ALL SELECT to_jsonb(a) FROM "AuditEntry" a`);
    expect(JSON.stringify(kept)).not.toContain(secret.slice(-30));
    expect(await resolveApiKey(database, secret)).toEqual({
      companyId: shop.companyId,
      actor: { type: "api_key", id: apiKey.id, name: "Till", scopes: ["orders:read"] },
      credential: `key:${apiKey.id}`,
    });
  });

  it("is refused when one letter of it is wrong, also while the right one is remembered", async () => {
    const { secret } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:read"] });
    await resolveApiKey(database, secret);
    const wrong = `${secret.slice(0, -1)}${secret.endsWith("A") ? "B" : "A"}`;
    expect(await reasonOf(resolveApiKey(database, wrong))).toBe("api_key.unknown");
    expect(await reasonOf(resolveApiKey(database, "mz_live_nonsense"))).toBe("api_key.unknown");
    expect(await reasonOf(resolveApiKey(database, ""))).toBe("api_key.unknown");
  });

  it("ends when it is revoked, once its change is heard of", async () => {
    const { apiKey, secret } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:read"] });
    await resolveApiKey(database, secret);
    await revokeApiKey(shop.as(), { id: apiKey.id });
    forgetApiKeys(database);
    expect(await reasonOf(resolveApiKey(database, secret))).toBe("api_key.revoked");
  });

  it("ends when its time is over", async () => {
    const expiresAt = new Date(Date.now() - 1000).toISOString();
    const { secret } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:read"], expiresAt });
    expect(await reasonOf(resolveApiKey(database, secret))).toBe("api_key.expired");
  });

  it("is looked up once for many requests, and its use written once a minute", async () => {
    const { apiKey, secret } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:read"] });
    statements.length = 0;
    await Promise.all(Array.from({ length: 20 }, () => resolveApiKey(database, secret)));
    expect(statements.filter((text) => text.includes("app_api_key_company"))).toHaveLength(1);
    forgetApiKeys(database);
    await resolveApiKey(database, secret);
    expect(statements.filter((text) => text.includes('UPDATE "ApiKey"'))).toHaveLength(1);
    const listed = await listApiKeys(shop.as());
    expect(listed.find(({ id }) => id === apiKey.id)?.lastUsedAt).not.toBeNull();
  });

  it("belongs to its company: another one neither sees nor ends it", async () => {
    const { apiKey } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:read"] });
    const other = await openShop(database);
    expect(await listApiKeys(other.as())).toEqual([]);
    expect(await reasonOf(revokeApiKey(other.as(), { id: apiKey.id }))).toBe("apikey.absent");
  });

  it("is made by nobody who may not", async () => {
    const picker = shop.as({
      type: "staff",
      id: "1",
      name: "P",
      email: "p@x.test",
      role: "picker",
      permissions: [],
    });
    const made = createApiKey(picker, { name: "Till", scopes: ["orders:read"] });
    expect(await reasonOf(made)).toBe("permission.missing");
  });
});

describe("resolveCompany", () => {
  it("goes by header, then host, then the default company", async () => {
    const other = await openShop(database);
    const company = database.forCompany(other.companyId);
    await company.db.company.update({ where: { id: other.companyId }, data: { isDefault: true } });
    const mapped = database.forCompany(shop.companyId);
    await mapped.db.companyDomain.create({ data: { companyId: shop.companyId, host: "shop.example.test" } });
    const idOf = async (hints: Parameters<typeof resolveCompany>[1]) =>
      (await resolveCompany(database, hints)).id;
    expect(await idOf({ header: shop.companyId, host: "elsewhere.test" })).toBe(shop.companyId);
    expect(await idOf({ header: `shop-${shop.companyId}` })).toBe(shop.companyId);
    expect(await idOf({ host: "Shop.Example.test:5055" })).toBe(shop.companyId);
    expect(await idOf({ host: "unmapped.test" })).toBe(other.companyId);
    expect(await idOf({})).toBe(other.companyId);
    expect(await reasonOf(resolveCompany(database, { header: "nobody" }))).toBe("company.absent");
  });
});
