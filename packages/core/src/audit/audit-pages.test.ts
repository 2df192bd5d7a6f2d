import type { AuditAction } from "@mizan/contracts/audit-actions";
import type { StaffMember } from "@mizan/contracts/staff";
import { sql } from "@mizan/db";
import { beforeAll, describe, expect, it } from "vitest";
import { addStaff } from "../../test/add-account";
import { guestOrder, openShop, type ShopProduct } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { adjustStock } from "../inventory";
import { placeOrder, transitionOrder } from "../orders";
import { type Actor, type Context, inTransaction, newId } from "../platform";
import { exportAudit, listAudit, listAuditActors, recordAudit, verifyAudit } from ".";

let product: ShopProduct;
let noura: Extract<Actor, { type: "staff" }>;

const { database } = await suiteDatabase();
const shop = await openShop(database);

beforeAll(async () => {
  product = await shop.addProduct({ stock: ["20"], nameEn: "Dates" });
  noura = staff(await addStaff(database, shop.companyId, { email: "noura@example.test", password: "x" }));
});

const staff = (id: string, permissions: StaffMember["permissions"] = ["audit:read"]) => ({
  type: "staff" as const,
  id,
  name: "Noura",
  email: "noura@example.test",
  role: "admin",
  permissions,
});
const page = { page: 1, limit: 50 };
const at = (iso: string): Context => ({ ...shop.as(noura), now: () => new Date(iso) });
const record = (ctx: Context, action: AuditAction, after: object = {}) =>
  inTransaction(ctx, (tx) => recordAudit(tx, { action, subjectType: "Unit", subjectId: newId(), after }));

describe("the audit's list", () => {
  it("names what an entry is about: an order by its number, a product by its name", async () => {
    const order = await placeOrder(shop.as(), guestOrder([{ productId: product.id, quantity: "1" }]));
    await transitionOrder(shop.as(), { id: order.id, to: "confirmed" });
    await adjustStock(shop.as(), {
      productId: product.id,
      type: "increment",
      quantity: "1",
      reason: "found",
    });
    const about = async (subjectId: string) =>
      (await listAudit(shop.as(noura), { ...page, subjectId })).data.map((entry) => entry.subjectName);
    expect(await about(order.id)).toEqual([
      { ar: order.code, en: order.code },
      { ar: order.code, en: order.code },
    ]);
    expect(new Set((await about(product.id)).map((name) => name?.en))).toEqual(new Set(["Dates"]));
  });

  it("keeps the name that was recorded of what is gone", async () => {
    await record(shop.as(noura), "unit.updated", { name: { ar: "صاع", en: "Sa" } });
    const { data } = await listAudit(shop.as(noura), { ...page, action: "unit.updated" });
    expect(data[0]?.subjectName).toEqual({ ar: "صاع", en: "Sa" });
  });

  it("is narrowed by who, by what was done, and by days of the shop's own calendar", async () => {
    // The shop is in Riyadh: three hours ahead.
    await record(at("2026-03-01T20:59:59Z"), "unit.created", { symbol: "first of March" });
    await record(at("2026-03-01T21:00:00Z"), "unit.created", { symbol: "second of March" });
    const symbols = async (filter: object) =>
      (await listAudit(shop.as(noura), { ...page, action: "unit.created", ...filter })).data.map(
        ({ after }) => after?.symbol,
      );
    expect(await symbols({ from: "2026-03-02", to: "2026-03-02" })).toEqual(["second of March"]);
    expect(await symbols({ from: "2026-03-01", to: "2026-03-01" })).toEqual(["first of March"]);
    expect(await symbols({ actorId: noura.id })).toHaveLength(2);
    expect(await symbols({ actorId: newId() })).toEqual([]);
    expect(await listAuditActors(shop.as(noura))).toEqual([{ id: noura.id, type: "staff", name: "Noura" }]);
  });

  it("is for those who may read it", async () => {
    const other = shop.as(staff(newId(), ["orders:read"]));
    for (const ask of [
      () => listAudit(other, page),
      () => listAuditActors(other),
      () => exportAudit(other, { format: "csv" }),
      () => verifyAudit(other, { readCheckpoint: async () => null, signCheckpoint: async () => "" }),
    ])
      expect(await refusalOf(Promise.resolve().then<unknown>(ask))).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("an export", () => {
  it("holds what the filters show, runs nothing in a spreadsheet, and is told of", async () => {
    await record({ ...shop.as({ ...noura, name: '=HYPERLINK("//evil")' }) }, "image.deleted", {
      note: "x",
    });
    const filter = { action: "image.deleted" };
    const csv = await exportAudit(shop.as(noura), { ...filter, format: "csv" });
    expect(csv).toMatchObject({ entries: 1, total: 1, contentType: "text/csv; charset=utf-8" });
    const [heads, row] = csv.body.split("\r\n");
    expect(heads).toContain("actor,action,subject_type");
    expect(row).toContain(`"'=HYPERLINK(""//evil"")"`);
    const json = await exportAudit(shop.as(noura), { ...filter, format: "json" });
    expect(JSON.parse(json.body)).toMatchObject([{ action: "image.deleted", after: { note: "x" } }]);
    const { data } = await listAudit(shop.as(noura), { ...page, action: "audit.exported" });
    expect(data.map(({ actorId, after }) => ({ actorId, after }))).toEqual(
      ["json", "csv"].map((format) => ({ actorId: noura.id, after: { ...filter, format, entries: 1 } })),
    );
  });

  it("is asked for again in a session of long ago", async () => {
    const sessionId = newId();
    await shop.as().sql(sql`
      INSERT INTO "Session" ("companyId", id, "staffId", ip, "expiresAt", "confirmedAt")
      VALUES (${shop.companyId}::uuid, ${sessionId}::uuid, ${noura.id}::uuid, '192.0.2.1', now() + interval '1 day',
        now() - interval '11 minutes')`);
    const stale = shop.as({ ...noura, sessionId });
    expect(await refusalOf(exportAudit(stale, { format: "csv" }))).toMatchObject({
      reason: "step_up.required",
    });
  });
});
