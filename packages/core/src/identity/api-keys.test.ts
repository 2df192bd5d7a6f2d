import type { Permission } from "@mizan/contracts/permissions";
import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { newId } from "../platform";
import {
  createApiKey,
  forgetApiKeys,
  listApiKeys,
  resolveApiKey,
  resolveCompany,
  revokeApiKey,
  rotateApiKey,
  updateApiKey,
} from ".";

const statements: string[] = [];

const { database } = await suiteDatabase({ observe: (text) => statements.push(text) });
const shop = await openShop(database);

const resolve = (secret: string, address = "192.0.2.7") => resolveApiKey(database, { secret, address });
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
    expect(await resolve(secret)).toMatchObject({
      companyId: shop.companyId,
      actor: { type: "api_key", id: apiKey.id, name: "Till", scopes: ["orders:read"], environment: "live" },
      credential: `key:${apiKey.id}`,
    });
  });

  it("is refused when one letter of it is wrong, also while the right one is remembered", async () => {
    const { secret } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:read"] });
    await resolve(secret);
    const wrong = `${secret.slice(0, -1)}${secret.endsWith("A") ? "B" : "A"}`;
    expect(await reasonOf(resolve(wrong))).toBe("api_key.unknown");
    expect(await reasonOf(resolve("mz_live_nonsense"))).toBe("api_key.unknown");
    expect(await reasonOf(resolve(""))).toBe("api_key.unknown");
  });

  it("ends when it is revoked, once its change is heard of", async () => {
    const { apiKey, secret } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:read"] });
    await resolve(secret);
    await revokeApiKey(shop.as(), { id: apiKey.id });
    forgetApiKeys(database);
    expect(await reasonOf(resolve(secret))).toBe("api_key.revoked");
  });

  it("ends when its time is over, and is not made for a time that has passed", async () => {
    const input = { name: "Till", scopes: ["orders:read"] as Permission[] };
    const past = new Date(Date.now() - 1000);
    const { apiKey, secret } = await createApiKey(shop.as(), input);
    await shop.as().db.apiKey.updateMany({ where: { id: apiKey.id }, data: { expiresAt: past } });
    expect(await reasonOf(resolve(secret))).toBe("api_key.expired");
    const late = createApiKey(shop.as(), { ...input, expiresAt: past.toISOString() });
    expect(await reasonOf(late)).toBe("api_key.expires_in_past");
  });

  it("is looked up once for many requests, none of which writes", async () => {
    const { secret } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:read"] });
    statements.length = 0;
    await Promise.all(Array.from({ length: 20 }, () => resolve(secret)));
    expect(statements.filter((text) => text.includes("app_api_key_company"))).toHaveLength(1);
    expect(statements.filter((text) => /INSERT|UPDATE/.test(text))).toEqual([]);
  });

  it("may be used from its addresses alone", async () => {
    const { apiKey, secret } = await createApiKey(shop.as(), {
      name: "Till",
      scopes: ["orders:read"],
      allowedAddresses: ["192.0.2.0/24", "198.51.100.7", "2001:db8::/32"],
    });
    for (const address of ["192.0.2.255", "198.51.100.7", "2001:db8:ffff::1", "::ffff:192.0.2.9"])
      expect((await resolve(secret, address)).credential).toBe(`key:${apiKey.id}`);
    for (const address of ["192.0.3.0", "198.51.100.8", "2001:db9::", "::ffff:192.0.3.1", "nowhere"])
      expect([address, await reasonOf(resolve(secret, address))]).toEqual([address, "api_key.address"]);
    await updateApiKey(shop.as(), { id: apiKey.id, allowedAddresses: [] });
    forgetApiKeys(database);
    expect((await resolve(secret, "192.0.3.0")).credential).toBe(`key:${apiKey.id}`);
  });

  it("belongs to its company: another one neither sees nor ends it", async () => {
    const { apiKey } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:read"] });
    const other = await openShop(database);
    expect(await listApiKeys(other.as())).toEqual([]);
    expect(await reasonOf(revokeApiKey(other.as(), { id: apiKey.id }))).toBe("apikey.absent");
  });

  it("is made by nobody who may not, and by nobody with more than they may themselves", async () => {
    const staff = { type: "staff", id: newId(), name: "P", email: "p@x.test", role: "picker" } as const;
    const make = (permissions: Permission[], scopes: Permission[]) =>
      createApiKey(shop.as({ ...staff, permissions }), { name: "Till", scopes });
    expect(await reasonOf(make([], ["orders:read"]))).toBe("permission.missing");
    expect(await reasonOf(make(["api_keys:write"], ["orders:read"]))).toBe("permission.not_held");
    const { apiKey } = await make(["api_keys:write", "orders:write"], ["orders:read"]);
    expect(apiKey.madeBy).toBe("P");
  });

  it("is neither taken over nor widened by somebody who may do less than it", async () => {
    const { apiKey } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:write"] });
    const lesser = shop.as({
      type: "staff",
      id: newId(),
      name: "P",
      email: "p@x.test",
      role: "picker",
      permissions: ["api_keys:write"],
    });
    const { id } = apiKey;
    expect(await reasonOf(rotateApiKey(lesser, { id, overlapHours: 0 }))).toBe("permission.not_held");
    expect(await reasonOf(updateApiKey(lesser, { id, allowedAddresses: [] }))).toBe("permission.not_held");
    expect((await revokeApiKey(lesser, { id })).revokedAt).not.toBeNull();
  });

  it("keeps its scopes, and stays revoked, whatever the code says", async () => {
    const { apiKey } = await createApiKey(shop.as(), { name: "Till", scopes: ["orders:read"] });
    const change = (data: { scopes?: string[]; revokedAt?: null }) =>
      shop.as().db.apiKey.updateMany({ where: { id: apiKey.id }, data });
    await expect(change({ scopes: ["orders:write"] })).rejects.toThrow(/api_key_stays|keeps its scopes/);
    await revokeApiKey(shop.as(), { id: apiKey.id });
    await expect(change({ revokedAt: null })).rejects.toThrow(/api_key_stays|keeps its scopes/);
    const renamed = updateApiKey(shop.as(), { id: apiKey.id, name: "Till 2" });
    expect(await reasonOf(renamed)).toBe("api_key.revoked");
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
