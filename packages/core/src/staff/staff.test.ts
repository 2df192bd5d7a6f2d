import { permissions } from "@mizan/contracts/permissions";
import type { CreateStaffInput } from "@mizan/contracts/staff";
import { sql } from "@mizan/db";
import { beforeEach, describe, expect, it } from "vitest";
import { openShop, type Shop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import type { Actor } from "../platform";
import {
  createStaff,
  deleteRole,
  deleteStaff,
  getStaff,
  listRoles,
  listStaff,
  saveRole,
  updateStaff,
} from ".";

let shop: Shop;
let count = 0;

const { database } = await suiteDatabase({ poolSize: 6 });
beforeEach(async () => {
  shop = await openShop(database);
});

const newcomer = (fields: Partial<CreateStaffInput> = {}): CreateStaffInput => ({
  name: "Noura",
  email: `noura-${++count}@example.test`,
  role: "picker",
  password: "a long password",
  ...fields,
});
const add = (fields: Partial<CreateStaffInput> = {}) => createStaff(shop.as(), newcomer(fields));
const refusalsOf = (works: Promise<unknown>[]) => Promise.all(works.map(refusalOf));
/** The account as the one who acts. */
const actorOf = ({ id, name, email, role, permissions }: Awaited<ReturnType<typeof add>>): Actor => ({
  type: "staff",
  id,
  name,
  email,
  role,
  permissions,
});
/** Somebody who may write staff, and what a picker may. */
const hirer = async () =>
  shop.as(
    actorOf(
      await add({
        role: "admin",
        permissions: ["staff:write", "orders:write", "inventory:write", "catalog:read", "alerts:read"],
      }),
    ),
  );

describe("an account", () => {
  it("has the rights of its role, an admin those that it lists", async () => {
    const picker = await add({ permissions: ["settings:write"] });
    expect(picker).toMatchObject({ role: "picker", roleName: { en: "Picker" }, listed: [] });
    expect(picker.permissions).toContain("inventory:write");
    expect(picker.permissions).not.toContain("settings:write");
    const admin = await add({ role: "admin", permissions: ["settings:write"] });
    expect(admin.permissions).toEqual(["settings:write"]);
    expect((await add({ role: "super_admin" })).permissions).toEqual([...permissions]);
  });

  it("loses what only an admin lists when it gets another role", async () => {
    const admin = await add({ role: "admin", permissions: ["settings:write"] });
    const changed = await updateStaff(shop.as(), { id: admin.id, version: 1, role: "support" });
    expect(changed).toMatchObject({ role: "support", listed: [], version: 2 });
    const same = { id: admin.id, version: 2, role: "support", name: changed.name };
    expect(await updateStaff(shop.as(), same)).toEqual(changed);
  });

  it("is refused with an e-mail that is taken, with a role that is not there, and from a stale version", async () => {
    const one = await add();
    expect(await refusalOf(add({ email: one.email }))).toMatchObject({
      code: "CONFLICT",
      reason: "email.taken",
    });
    expect(await refusalOf(add({ role: "juggler" }))).toMatchObject({ reason: "role.absent" });
    await updateStaff(shop.as(), { id: one.id, version: 1, name: "N." });
    expect(await refusalOf(updateStaff(shop.as(), { id: one.id, version: 1, name: "X" }))).toMatchObject({
      code: "PRECONDITION_FAILED",
      details: { theirs: { name: "N." } },
    });
  });

  it("ends its sessions when it is closed or gets another password, and shows no password anywhere", async () => {
    const { id } = await add();
    const sessionVersion = async () =>
      (await shop.as().db.staff.findFirstOrThrow({ where: { id } })).sessionVersion;
    await updateStaff(shop.as(), { id, name: "N." });
    expect(await sessionVersion()).toBe(1);
    await updateStaff(shop.as(), { id, password: "another password" });
    expect(await sessionVersion()).toBe(2);
    await updateStaff(shop.as(), { id, isActive: false });
    expect(await sessionVersion()).toBe(3);
    const kept = await shop.as().sql(sql`
      SELECT to_jsonb(e) AS row FROM "OutboxEvent" e UNION ALL SELECT to_jsonb(a) FROM "AuditEntry" a`);
    expect(JSON.stringify(kept)).not.toMatch(/another password|argon2/);
    expect(JSON.stringify(kept)).toContain('"password":"[redacted]"');
  });

  it("gets no password that is its own e-mail or name, as they are or as they become", async () => {
    const { id, email } = await add({ name: "Noura Al Harbi" });
    const tryWith = async (change: { name?: string; password: string }) =>
      (await refusalOf(updateStaff(shop.as(), { id, ...change }))).reason;
    expect(await tryWith({ password: email })).toBe("password.common");
    expect(await tryWith({ password: "noura al harbi" })).toBe("password.common");
    expect(await tryWith({ name: "Huda Salman", password: "huda salman" })).toBe("password.common");
    expect(await tryWith({ name: "Huda Salman", password: "noura al harbi" })).toBe("none");
  });

  it("is found by name in any spelling and by e-mail, and listed along cursors", async () => {
    await add({ name: "أحمد الحربي", email: "ahmad@example.test" });
    for (const name of ["Amal", "badr", "Čelik"]) await add({ name, role: "support" });
    const names = async (input: object) =>
      (await listStaff(shop.as(), { page: 1, limit: 20, sort: "name", ...input })).data.map(
        ({ name }) => name,
      );
    expect(await names({ search: "احمد" })).toEqual(["أحمد الحربي"]);
    expect(await names({ search: "AHMAD@" })).toEqual(["أحمد الحربي"]);
    expect(await names({ role: "support" })).toEqual(["Amal", "badr", "Čelik"]);
    const first = await listStaff(shop.as(), { page: 1, limit: 2, sort: "name" });
    expect(first.total).toBe(4);
    expect(await names({ limit: 2, cursor: first.nextCursor })).toEqual(["Čelik", "أحمد الحربي"]);
  });

  it("of another company is not there", async () => {
    const { id } = await add();
    const other = await openShop(database);
    for (const refusal of await refusalsOf([
      getStaff(other.as(), { id }),
      updateStaff(other.as(), { id, name: "X" }),
      deleteStaff(other.as(), { id }),
    ]))
      expect(refusal).toMatchObject({ reason: "staff.absent" });
    expect((await listStaff(other.as(), { page: 1, limit: 20, sort: "name" })).total).toBe(0);
  });
});

describe("who may give what", () => {
  it("nobody gives what they do not hold, by role or by list", async () => {
    const ctx = await hirer();
    expect((await createStaff(ctx, newcomer())).role).toBe("picker");
    const beyond = { code: "FORBIDDEN", reason: "permission.not_held" };
    expect(await refusalOf(createStaff(ctx, newcomer({ role: "manager" })))).toMatchObject(beyond);
    expect(
      await refusalOf(createStaff(ctx, newcomer({ role: "admin", permissions: ["settings:write"] }))),
    ).toMatchObject({ ...beyond, details: { missing: ["settings:write"] } });
    const picker = await add();
    expect(await refusalOf(updateStaff(ctx, { id: picker.id, role: "support" }))).toMatchObject(beyond);
  });

  it("nobody takes over an account that may do more than they may", async () => {
    const ctx = await hirer();
    const manager = await add({ role: "manager" });
    for (const refusal of await refusalsOf([
      updateStaff(ctx, { id: manager.id, password: "mine from now on" }),
      updateStaff(ctx, { id: manager.id, email: "mine@example.test" }),
      deleteStaff(ctx, { id: manager.id }),
    ]))
      expect(refusal).toMatchObject({ reason: "permission.not_held" });
  });

  it("only a super_admin makes, changes or removes one", async () => {
    const all = shop.as(actorOf(await add({ role: "admin", permissions: [...permissions] })));
    const owner = await add({ role: "super_admin" });
    await add({ role: "super_admin" });
    for (const refusal of await refusalsOf([
      createStaff(all, newcomer({ role: "super_admin" })),
      updateStaff(all, { id: owner.id, name: "X" }),
      deleteStaff(all, { id: owner.id }),
    ]))
      expect(refusal).toMatchObject({ code: "FORBIDDEN", reason: "role.super_admin" });
    expect((await createStaff(shop.as(actorOf(owner)), newcomer({ role: "super_admin" }))).role).toBe(
      "super_admin",
    );
  });

  it("nobody changes their own rights or removes themselves, but may send them along unchanged", async () => {
    await add({ role: "super_admin" });
    const me = await add({ role: "super_admin" });
    const ctx = shop.as(actorOf(me));
    for (const change of [
      { role: "admin" },
      { isActive: false },
      { password: "a new password" },
      { email: "somebody-else@example.test" },
    ])
      expect(await refusalOf(updateStaff(ctx, { id: me.id, ...change }))).toMatchObject({
        reason: "staff.self",
      });
    expect(await refusalOf(deleteStaff(ctx, { id: me.id }))).toMatchObject({ reason: "staff.self" });
    const same = { role: "super_admin", permissions: [], isActive: true };
    expect((await updateStaff(ctx, { id: me.id, name: "Me", ...same })).name).toBe("Me");
  });

  it("the last active super_admin stays", async () => {
    const last = await add({ role: "super_admin" });
    const closed = await add({ role: "super_admin", isActive: false });
    const stays = { code: "CONFLICT", reason: "staff.last_super_admin" };
    expect(await refusalOf(updateStaff(shop.as(), { id: last.id, isActive: false }))).toMatchObject(stays);
    expect(await refusalOf(updateStaff(shop.as(), { id: last.id, role: "picker" }))).toMatchObject(stays);
    expect(await refusalOf(deleteStaff(shop.as(), { id: last.id }))).toMatchObject(stays);
    await updateStaff(shop.as(), { id: closed.id, isActive: true });
    expect(await deleteStaff(shop.as(), { id: last.id })).toEqual({ id: last.id });
  });

  it("is asked of every actor", async () => {
    const picker = shop.as(actorOf(await add()));
    for (const refusal of await refusalsOf([
      listRoles(picker),
      listStaff(picker, { page: 1, limit: 1, sort: "name" }),
    ]))
      expect(refusal).toMatchObject({ reason: "permission.missing" });
  });
});

describe("a role", () => {
  const cashier = {
    slug: "cashier",
    name: { ar: "محاسب", en: "Cashier" },
    permissions: ["orders:write" as const],
  };

  it("is made, changed and removed by those who hold what it gives", async () => {
    const ctx = await hirer();
    expect(await saveRole(ctx, cashier)).toMatchObject({
      ...cashier,
      isFixed: false,
      holders: 0,
      version: 1,
    });
    expect(await refusalOf(saveRole(ctx, cashier))).toMatchObject({ reason: "role.taken" });
    const wider = { ...cashier, version: 1, permissions: ["settings:write" as const] };
    expect(await refusalOf(saveRole(ctx, wider))).toMatchObject({ reason: "permission.not_held" });
    const changed = await saveRole(ctx, { ...cashier, version: 1, permissions: [] });
    expect(changed).toMatchObject({ permissions: [], version: 2 });
    expect(await saveRole(ctx, { ...cashier, version: 2, permissions: [] })).toEqual(changed);
    expect(await refusalOf(saveRole(ctx, { ...cashier, version: 1 }))).toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    expect(await deleteRole(ctx, { slug: "cashier" })).toEqual({ slug: "cashier" });
    expect(await refusalOf(deleteRole(ctx, { slug: "cashier" }))).toMatchObject({ reason: "role.absent" });
  });

  it("that is fixed stays, also for who goes past the verbs", async () => {
    for (const { slug, name, version } of (await listRoles(shop.as())).filter(({ isFixed }) => isFixed)) {
      const save = saveRole(shop.as(), { slug, name, version, permissions: [...permissions] });
      expect(await refusalOf(save)).toMatchObject({ reason: "role.fixed" });
      expect(await refusalOf(deleteRole(shop.as(), { slug }))).toMatchObject({ reason: "role.fixed" });
      await expect(
        shop.as().sql(sql`UPDATE "Role" SET permissions = '{orders:write}' WHERE slug = ${slug}`),
      ).rejects.toThrow(/fixed/);
    }
  });

  it("that somebody has is not removed, and is not changed by its holders", async () => {
    await saveRole(shop.as(), { ...cashier, permissions: ["staff:write", "orders:write"] });
    const ctx = shop.as(actorOf(await add({ role: "cashier" })));
    expect(await refusalOf(deleteRole(shop.as(), { slug: "cashier" }))).toMatchObject({
      reason: "role.in_use",
      details: { holders: 1 },
    });
    const narrower = { ...cashier, version: 1, permissions: ["staff:write" as const] };
    expect(await refusalOf(saveRole(ctx, narrower))).toMatchObject({ reason: "role.own" });
  });
});
