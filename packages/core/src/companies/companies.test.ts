import { OpenCompanyInput } from "@mizan/contracts/companies";
import { permissions } from "@mizan/contracts/permissions";
import { Database, sql } from "@mizan/db";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addStaff, mailedLink, openDoor, openShop, refusalOf, testVault } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { abilitiesOf } from "../access";
import { createProduct, listUnits } from "../catalog";
import { acceptInvitation, forgetCompanies, refuseSuspended, resolveCompany, signIn } from "../identity";
import { listLocations, receiveStock } from "../inventory";
import { type Actor, createContext, newId } from "../platform";
import { getPublicSettings } from "../settings";
import {
  deleteStaff,
  endStaffSessions,
  inviteStaff,
  resetSecondFactor,
  sendPasswordLink,
  updateStaff,
} from "../staff";
import { listPlatformCompanies, openCompany, setOperator, updateCompany } from ".";
import { actingIn } from "./acting-in";

let operator: Extract<Actor, { type: "staff" }>;
let door: ReturnType<typeof openDoor>;
let count = 0;

const { database, testDatabase } = await suiteDatabase();
const home = await openShop(database);

beforeAll(async () => {
  await home.as().sql(sql`UPDATE "Company" SET "isDefault" = true WHERE id = ${home.companyId}::uuid`);
  const id = await addStaff(database, home.companyId, { email: "runs@example.test", password: "x" });
  operator = {
    type: "staff",
    id,
    name: "Salim",
    email: "runs@example.test",
    role: "super_admin",
    permissions: [...permissions],
    isOperator: true,
  };
  door = openDoor(database, home);
});
beforeEach(() => forgetCompanies(database));

const wish = (fields: object = {}) =>
  OpenCompanyInput.parse({
    slug: `dana-${count++}`,
    name: { ar: "دانة", en: "Dana" },
    owner: { name: "Dana", email: `dana-${count}@example.test` },
    ...fields,
  });
const open = (fields: object = {}) => openCompany(door, home.as(operator), wish(fields));
const reasonOf = async (work: Promise<unknown>) => (await refusalOf(work)).reason;
const auditOf = (companyId: string) =>
  home.as().company.companyId === companyId
    ? home
        .as()
        .sql<{ action: string; actorType: string; actorId: string; subjectId: string }>(
          sql`SELECT action, "actorType", "actorId", "subjectId" FROM "AuditEntry" ORDER BY id`,
        )
    : database
        .forCompany(companyId)
        .sql<{ action: string; actorType: string; actorId: string; subjectId: string }>(
          sql`SELECT action, "actorType", "actorId", "subjectId" FROM "AuditEntry" ORDER BY id`,
        );

describe("a company that was opened", () => {
  it("sells at once: its owner joins by the mailed link, makes a product and receives stock", async () => {
    const settings = {
      currency: "KWD",
      timeZone: "Asia/Kuwait",
      taxRateBps: 0,
      digits: "arab",
      locales: ["ar"],
    };
    const { company } = await open({ settings, owner: { name: "Dana", email: "owner@dana.test" } });
    const there = { companyId: company.id, as: () => actingIn(door, home.as(operator), company.id) };
    const ownDoor = openDoor(database, there);
    const token = await mailedLink({ ...home, ...there }, ownDoor, "owner@dana.test");
    await acceptInvitation(ownDoor, { token, password: "a word of their own" });
    const { profile } = await signIn(ownDoor, {
      kind: "staff",
      email: "owner@dana.test",
      password: "a word of their own",
    });
    expect(profile).toMatchObject({ role: "super_admin", company: { slug: company.slug } });

    const actor: Actor = { type: "staff", ...profile };
    const ctx = createContext({
      company: database.forCompany(company.id),
      vault: testVault,
      actor,
      abilities: abilitiesOf(actor),
    });
    expect(await getPublicSettings(ctx)).toMatchObject({ ...settings, name: { ar: "دانة", en: "Dana" } });
    const [unit] = (await listUnits(ctx)).filter(({ isBasic, type }) => isBasic && type === "piece");
    const product = await createProduct(ctx, {
      name: { ar: "تمر", en: "Dates" },
      basicUnitId: unit?.id ?? "",
      priceMinor: 1500,
    });
    const [place] = await listLocations(ctx);
    await receiveStock(ctx, {
      locationId: place?.id ?? "",
      lines: [{ productId: product.id, quantity: "5" }],
    });
  });

  it("has a slug and hosts of its own; a second one with either is refused whole", async () => {
    const { company } = await open({ slug: "taken", domains: ["Shop.Taken.test:443"] });
    expect(company.domains).toEqual(["shop.taken.test"]);
    expect((await resolveCompany(database, { host: "SHOP.taken.test:8080" })).id).toBe(company.id);
    const before = await listPlatformCompanies(database, home.as(operator));
    expect(await reasonOf(open({ slug: "taken" }))).toBe("slug.taken");
    expect(await reasonOf(open({ domains: ["new.test", "shop.taken.test"] }))).toBe("domain.taken");
    expect(await listPlatformCompanies(database, home.as(operator))).toEqual(before);
  });

  it("is one of two that were asked for at once with one slug", async () => {
    const reasons = await Promise.all([1, 2].map(() => reasonOf(open({ slug: "at-once" }))));
    expect(reasons.sort()).toEqual(["none", "slug.taken"]);
  });

  it("is told of in the audit of both companies, with who it was", async () => {
    const { company } = await open();
    const there = await auditOf(company.id);
    expect(there[0]).toMatchObject({
      action: "company.opened",
      actorType: "operator",
      actorId: "id" in operator ? operator.id : "",
    });
    const [last] = (await auditOf(home.companyId)).filter(({ subjectId }) => subjectId === company.id);
    expect(last).toMatchObject({ action: "operator.acted", actorType: "operator" });
  });
});

describe("an operator's change of a company", () => {
  it("names it anew, moves a host and suspends it, until it serves again", async () => {
    const { company } = await open({ domains: ["old.test"] });
    const { id } = company;
    const update = (fields: object) => updateCompany(door, home.as(operator), { id, ...fields });
    const renamed = await update({ name: { ar: "لؤلؤة", en: "Pearl" }, domains: ["new.test"], version: 1 });
    expect(renamed).toMatchObject({ name: { ar: "لؤلؤة", en: "Pearl" }, domains: ["new.test"], version: 2 });
    expect(await reasonOf(update({ isSuspended: true, version: 1 }))).toBe("version.stale");
    expect((await update({ isSuspended: true })).suspendedAt).not.toBeNull();
    forgetCompanies(database);
    expect(await reasonOf(refuseSuspended(database, id))).toBe("company.suspended");
    expect((await update({ isSuspended: false })).suspendedAt).toBeNull();
    forgetCompanies(database);
    await refuseSuspended(database, id);
  });

  it("leaves the default company serving", async () => {
    const suspend = updateCompany(door, home.as(operator), { id: home.companyId, isSuspended: true });
    expect(await reasonOf(suspend)).toBe("company.default");
  });
});

describe("the platform", () => {
  it("is no business of an owner, nor of anybody in another company", async () => {
    const { isOperator: _, ...owner } = { ...operator, isOperator: undefined };
    for (const ctx of [
      home.as(owner as Actor),
      actingIn(door, home.as(operator), (await open()).company.id),
    ]) {
      expect(await reasonOf(listPlatformCompanies(database, ctx))).toBe("permission.missing");
      expect(await reasonOf(openCompany(door, ctx, wish()))).toBe("permission.missing");
      expect(await reasonOf(updateCompany(door, ctx, { id: home.companyId }))).toBe("permission.missing");
    }
  });

  it("gets its operators from the tables' owner alone", async () => {
    const wanted = { email: "runs@example.test", isOperator: true };
    await expect(setOperator(home.as(), wanted)).rejects.toThrow(/permission denied/);
    const owner = new Database({ url: testDatabase.ownerUrl, poolSize: 1 });
    const asOwner = (companyId: string) => {
      const { actor, abilities, vault } = home.as();
      return createContext({ company: owner.forCompany(companyId), actor, abilities, vault });
    };
    expect(await setOperator(asOwner(home.companyId), wanted)).toBe(true);
    expect(await setOperator(asOwner(home.companyId), wanted)).toBe(false);
    const { company } = await open({ owner: { name: "D", email: "other@example.test" } });
    const elsewhere = setOperator(asOwner(company.id), { ...wanted, email: "other@example.test" });
    await expect(elsewhere).rejects.toThrow(/default company/);
    await owner.close();
  });

  it("leaves the accounts of its operators to operators, whatever rights an owner has", async () => {
    const { id } = operator;
    const owner = new Database({ url: testDatabase.ownerUrl, poolSize: 1 });
    await owner.forCompany(home.companyId).sql(sql`
      INSERT INTO "PlatformOperator" ("companyId", "staffId", "grantedAt")
      VALUES (${home.companyId}::uuid, ${id}::uuid, now()) ON CONFLICT DO NOTHING`);
    await owner.close();
    const shopOwner = home.as({ ...operator, id: newId(), email: "owner@example.test", isOperator: false });
    const refusals = [
      updateStaff(shopOwner, { id, password: "a word of another's" }),
      updateStaff(shopOwner, { id, email: "mine@example.test" }),
      resetSecondFactor(shopOwner, { id }),
      sendPasswordLink(shopOwner, { id }),
      inviteStaff(shopOwner, { id }),
      endStaffSessions(shopOwner, { id }),
      deleteStaff(shopOwner, { id }),
    ].map(reasonOf);
    expect(new Set(await Promise.all(refusals))).toEqual(new Set(["staff.operator"]));
    const colleague = home.as({ ...operator, id: newId() });
    expect((await updateStaff(colleague, { id, name: "Salim S." })).isOperator).toBe(true);
  });
});
