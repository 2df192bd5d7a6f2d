import { StoreSettings } from "@mizan/contracts/settings";
import { sql } from "@mizan/db";
import { describe, expect, it } from "vitest";
import { guestOrder, openShop } from "../../test/open-shop";
import { refusalDuring } from "../../test/refusal-during";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { createProduct, deleteProduct } from "../catalog";
import { placeOrder, transitionOrder } from "../orders";
import type { Actor } from "../platform";
import { defaultSettings, getPublicSettings, getSettings, updateSettings } from ".";

const { database } = await suiteDatabase({ poolSize: 6 });
const shop = await openShop(database);

const rowsOf = async (type: string) => {
  const [rows] = await shop.as().sql<{ events: number; entries: number }>(sql`
    SELECT (SELECT count(*) FROM "OutboxEvent" WHERE type = ${type})::int AS events,
      (SELECT count(*) FROM "AuditEntry" WHERE action = ${type})::int AS entries`);
  return rows;
};

const shopper: Actor = { type: "anonymous" };

describe("settings", () => {
  it("changes only what it is given, and tells of it", async () => {
    const { currencyInUse: _, ...before } = await getSettings(shop.as());
    const after = await updateSettings(shop.as(), {
      version: before.version,
      taxRateBps: 500,
      freeDeliveryFromMinor: 9900,
      currency: undefined,
    });
    expect(after).toEqual({
      ...before,
      taxRateBps: 500,
      freeDeliveryFromMinor: 9900,
      version: before.version + 1,
    });
    expect(await updateSettings(shop.as(), { version: after.version, taxRateBps: 500 })).toEqual(after);
    expect(await rowsOf("settings.updated")).toEqual({ events: 1, entries: 1 });
    const [event] = await shop.as().sql<{ payload: object }>(sql`
      SELECT payload FROM "OutboxEvent" WHERE type = 'settings.updated'`);
    expect(event?.payload).toEqual({ changed: ["taxRateBps", "freeDeliveryFromMinor"] });
    const [entry] = await shop.as().sql<{ before: object; after: object }>(sql`
      SELECT before, after FROM "AuditEntry" WHERE action = 'settings.updated'`);
    expect(entry).toEqual({
      before: { taxRateBps: 1500, freeDeliveryFromMinor: null },
      after: { taxRateBps: 500, freeDeliveryFromMinor: 9900 },
    });
  });

  it("refuses a stale version with the settings as they are now", async () => {
    const { version } = await getSettings(shop.as());
    const answers = await Promise.all(
      [100, 200, 300].map((taxRateBps) => refusalOf(updateSettings(shop.as(), { version, taxRateBps }))),
    );
    expect(answers.filter((answer) => answer.code === "none")).toHaveLength(1);
    expect(answers.find((answer) => answer.code !== "none")).toMatchObject({
      code: "PRECONDITION_FAILED",
      details: { theirs: { version: version + 1 } },
    });
  });

  it("keeps a time zone under its one name, however it was spelt", async () => {
    for (const [given, kept] of [
      ["europe/BERLIN", "Europe/Berlin"],
      ["US/Eastern", "America/New_York"],
      ["Asia/Kuwait", "Asia/Kuwait"],
      ["Asia/Riyadh", "Asia/Riyadh"],
    ] as const)
      expect(await updateSettings(shop.as(), { timeZone: given })).toMatchObject({ timeZone: kept });
    const isZone = (timeZone: string) => StoreSettings.shape.timeZone.safeParse(timeZone).success;
    expect(["+03:00", "Mars/Base", ""].map(isZone)).toEqual([false, false, false]);
  });

  it("names a language once", () => {
    const { locales } = StoreSettings.shape;
    expect(locales.safeParse(["ar", "ar"]).success).toBe(false);
    expect(locales.safeParse(["ar", "en"]).success).toBe(true);
  });

  it("refuses a default language that the shop does not speak", async () => {
    expect(await refusalOf(updateSettings(shop.as(), { locales: ["en"] }))).toMatchObject({
      code: "UNPROCESSABLE",
      reason: "locale.unlisted",
    });
  });

  it("waits with the currency for a product that is just being priced in it", async () => {
    const young = await openShop(database);
    const change = await refusalDuring(
      database,
      young.as(),
      (tx) => createProduct(tx, { name: { ar: "", en: "First" }, priceMinor: 100 }),
      () => updateSettings(young.as(), { currency: "KWD" }),
    );
    expect(change).toMatchObject({ code: "CONFLICT", reason: "currency.in_use" });
  });

  it("changes the currency until there is a price or an order in it", async () => {
    const young = await openShop(database);
    expect(await getSettings(young.as())).toMatchObject({ currencyInUse: false });
    expect(await updateSettings(young.as(), { currency: "KWD" })).toMatchObject({ currency: "KWD" });
    const inUse = { code: "CONFLICT", reason: "currency.in_use" };
    const change = () => refusalOf(updateSettings(young.as(), { currency: "SAR" }));
    const [sold, kept] = [await young.addProduct({ stock: ["5"] }), await young.addProduct()];
    expect(await change()).toMatchObject(inUse);
    expect(await getSettings(young.as())).toMatchObject({ currencyInUse: true });
    await deleteProduct(young.as(), { id: kept.id });
    const order = await placeOrder(young.as(shopper), guestOrder([{ productId: sold.id, quantity: "1" }]));
    await transitionOrder(young.as(), { id: order.id, to: "cancelled" });
    await deleteProduct(young.as(), { id: sold.id });
    expect(await change()).toMatchObject(inUse);
    expect(await updateSettings(young.as(), { currency: "KWD", digits: "arab" })).toMatchObject({
      digits: "arab",
    });
  });

  it("shows anybody what the shop's pages need, and no more", async () => {
    const shown = await getPublicSettings(shop.as(shopper));
    expect(shown).toMatchObject({ currency: "SAR", timeZone: "Asia/Riyadh" });
    expect(shown).not.toHaveProperty("pendingOrderMinutes");
    expect(shown).not.toHaveProperty("version");
    expect(await refusalOf(getSettings(shop.as(shopper)))).toMatchObject({ code: "UNAUTHORIZED" });
    const support: Actor = {
      type: "staff",
      id: shop.companyId,
      name: "S",
      email: "s@x.sa",
      role: "support",
      permissions: [],
    };
    expect(await refusalOf(updateSettings(shop.as(support), { taxRateBps: 0 }))).toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("opens a new company with settings that fit the schema", () => {
    const settings = defaultSettings({ ar: "متجر", en: "Shop" });
    expect(StoreSettings.parse(settings)).toEqual(settings);
    expect(settings.locales).toContain(settings.defaultLocale);
  });
});
