import { sql } from "@mizan/db";
import { beforeEach, describe, expect, it } from "vitest";
import { openShop, type Shop } from "../../test/open-shop";
import { suiteDatabase } from "../../test/suite-database";
import { inTransaction } from "../platform";
import { type Place, rewrapKeys, Vault } from ".";

const [OLD, NEW] = ["the secret of last year", "the secret of this year"] as const;
const place: Place = { table: "Customer", column: "phone", row: "f7d0" };
let shop: Shop;
let twin: Shop;
let vault: Vault;

const { database } = await suiteDatabase({ poolSize: 6 });
beforeEach(async () => {
  [shop, twin] = [await openShop(database), await openShop(database)];
  vault = new Vault([OLD]);
});

const seal = (text: string, by = vault, at = place) =>
  by.use(shop.as(), "personal", (cipher) => cipher.seal(at, text));
const open = (sealed: string, by = vault, at = place, owner = shop) =>
  by.use(owner.as(), "personal", (cipher) => cipher.open(at, sealed));

describe("a sealed text", () => {
  it("opens where it was sealed, in any process with the ring, and shows nothing of itself", async () => {
    const sealed = await seal("+966500000001");
    expect(sealed).not.toContain("966500000001");
    expect(await open(sealed)).toBe("+966500000001");
    expect(await open(sealed, new Vault([OLD]))).toBe("+966500000001");
    expect(await seal("+966500000001")).not.toBe(sealed);
  });

  it("does not open in another table, column, row or company, nor for another purpose", async () => {
    const sealed = await seal("secret");
    for (const elsewhere of [{ table: "Order" }, { column: "address" }, { row: "f7d1" }])
      await expect(open(sealed, vault, { ...place, ...elsewhere })).rejects.toThrow();
    await expect(open(sealed, vault, place, twin)).rejects.toThrow(/not known/);
    await expect(vault.use(shop.as(), "answers", (cipher) => cipher.open(place, sealed))).rejects.toThrow(
      /not known/,
    );
  });

  it("does not open when a character of it was changed, or when it never was sealed", async () => {
    const sealed = await seal("secret");
    for (const index of [sealed.lastIndexOf(".") + 1, sealed.length - 8]) {
      const changed = sealed.slice(0, index) + (sealed[index] === "A" ? "B" : "A") + sealed.slice(index + 1);
      await expect(open(changed)).rejects.toThrow();
    }
    await expect(open("+966500000001")).rejects.toThrow(/no sealed text/);
  });
});

describe("data keys", () => {
  it("are one for a purpose, also when many need the first one at once", async () => {
    const vaults = Array.from({ length: 4 }, () => new Vault([OLD]));
    const sealed = await Promise.all(vaults.map((one) => seal("x", one)));
    expect(await Promise.all(sealed.map((text) => open(text)))).toEqual(["x", "x", "x", "x"]);
    const rows = await shop
      .as()
      .sql(sql`SELECT 1 FROM "DataKey" WHERE "companyId" = ${shop.companyId}::uuid AND purpose = 'personal'`);
    expect(rows).toHaveLength(1);
  });

  it("are made also when every connection is in a transaction that needs the first one", async () => {
    const sealed = await Promise.all(
      Array.from({ length: 24 }, () =>
        inTransaction(shop.as(), (tx) => vault.use(tx, "personal", (cipher) => cipher.seal(place, "x"))),
      ),
    );
    expect(new Set(await Promise.all(sealed.map((text) => open(text))))).toEqual(new Set(["x"]));
  });

  it("are forgotten with the transaction that made them, when that is undone", async () => {
    const undone = inTransaction(shop.as(), async (tx) => {
      const sealed = await vault.use(tx, "personal", (cipher) => cipher.seal(place, "x"));
      expect(await vault.use(tx, "personal", (cipher) => cipher.open(place, sealed))).toBe("x");
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await open(await seal("kept"), new Vault([OLD]))).toBe("kept");
  });

  it("are useless without the ring that wrapped them, and in another company's row", async () => {
    const sealed = await seal("secret");
    await expect(open(sealed, new Vault([NEW]))).rejects.toThrow(/ENCRYPTION_KEYS/);
    const [key] = await shop.as().db.dataKey.findMany({ where: { companyId: shop.companyId } });
    if (!key) throw new Error("no key was made");
    await twin.as().db.dataKey.create({ data: { ...key, companyId: twin.companyId } });
    await expect(open(sealed, new Vault([OLD]), place, twin)).rejects.toThrow();
  });

  it("are found when another process made them a moment ago", async () => {
    await seal("warm");
    const { id } = (await shop.as().db.dataKey.findFirst({ where: { companyId: shop.companyId } })) ?? {};
    await shop.as().sql(sql`UPDATE "DataKey" SET "retiredAt" = now() WHERE id = ${id ?? ""}::uuid`);
    const fresh = await seal("under the new key", new Vault([OLD]));
    expect(await open(fresh)).toBe("under the new key");
  });
});

describe("the ring", () => {
  const wrappedBy = async () =>
    (await shop.as().db.dataKey.findMany({ where: { companyId: shop.companyId } })).map(
      (key) => key.wrappedBy,
    );

  it("is exchanged without a text being sealed anew, while others seal and open", async () => {
    const sealed = await seal("kept");
    const both = new Vault([NEW, OLD]);
    const forgetful = new Vault([OLD, NEW], { rememberedMs: 1 });
    const busy = Array.from({ length: 20 }, async () => open(await seal("busy", forgetful), both));
    expect(await rewrapKeys(both.ring, shop.as())).toBeGreaterThan(0);
    expect(new Set(await Promise.all(busy))).toEqual(new Set(["busy"]));
    expect(new Set(await wrappedBy())).toEqual(new Set([both.ring.currentId]));
    expect(await open(sealed, new Vault([NEW]))).toBe("kept");
    await expect(open(sealed, new Vault([OLD]))).rejects.toThrow(/ENCRYPTION_KEYS/);
  });

  it("is exchanged once, and not when one of its keys is missing", async () => {
    const sealed = await seal("kept");
    await expect(rewrapKeys(new Vault([NEW]).ring, shop.as())).rejects.toThrow(/ENCRYPTION_KEYS/);
    expect(await open(sealed)).toBe("kept");
    const { ring } = new Vault([NEW, OLD]);
    await rewrapKeys(ring, shop.as());
    expect(await rewrapKeys(ring, shop.as())).toBe(0);
  });
});

describe("a blind index", () => {
  const index = (text: string, name = "phone", owner = shop) =>
    vault.use(owner.as(), "personal-index", (cipher) => cipher.index(name, text));

  it("is the same for the same text, and no other", async () => {
    const one = await index("+966500000001");
    expect(await index("+966500000001")).toBe(one);
    expect(await index("+966500000002")).not.toBe(one);
    expect(await index("+966500000001", "tail")).not.toBe(one);
    expect(await index("+966500000001", "phone", twin)).not.toBe(one);
  });
});
