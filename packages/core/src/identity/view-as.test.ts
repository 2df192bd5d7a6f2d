import { permissions as everyPermission } from "@mizan/contracts/permissions";
import { beforeAll, describe, expect, it } from "vitest";
import { addCustomer, addStaff, openDoor, openShop, refusalOf, signedIn } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { deleteStaff, saveRole } from "../staff";
import { findLapsed, getProfile, issueSocketToken, type Principal, resolveSocketToken, viewAs } from ".";

let owner: Principal;

const { database } = await suiteDatabase();
const shop = await openShop(database);

beforeAll(async () => {
  const id = await addStaff(database, shop.companyId, { email: "owner@example.test", password: "x" });
  owner = await signedIn(database, shop.companyId, "staff", id);
});

const clerk = (permissions: (typeof everyPermission)[number][]) =>
  saveRole(shop.as(), { slug: `clerk${permissions.length}`, name: { ar: "كاتب", en: "Clerk" }, permissions });

describe("looking at the shop as a role", () => {
  it("leaves what both may: to write is to read as well", async () => {
    const role = await clerk(["orders:read", "catalog:write"]);
    const { actor } = await viewAs(database, owner, role.slug);
    expect(await getProfile(shop.as(actor))).toMatchObject({
      role: "super_admin",
      permissions: ["catalog:read", "catalog:write", "orders:read"],
      viewAs: { role: role.slug, name: role.name },
    });
    const id = await addStaff(database, shop.companyId, {
      email: "reader@example.test",
      password: "x",
      role: "support",
    });
    const support = await signedIn(database, shop.companyId, "staff", id);
    const seen = await viewAs(database, support, role.slug);
    expect(seen.actor).toMatchObject({ permissions: ["catalog:read", "orders:read"] });
  });

  it("takes an owner's own powers away, whatever the role may", async () => {
    const role = await clerk([...everyPermission]);
    const { actor } = await viewAs(database, owner, role.slug);
    const granting = saveRole(shop.as(actor), {
      slug: "other",
      name: { ar: "آخر", en: "Other" },
      permissions: ["orders:read"],
    });
    expect((await refusalOf(granting)).reason).toBe("none");
    const id = await addStaff(database, shop.companyId, { email: "second@example.test", password: "x" });
    expect((await refusalOf(deleteStaff(shop.as(actor), { id }))).reason).toBe("role.super_admin");
  });

  it("is no one's but staff's, and a role that is not there leaves nothing", async () => {
    const { actor } = await viewAs(database, owner, "nobody");
    expect(actor).toMatchObject({ permissions: [], viewAs: { role: "nobody" } });
    const id = await addCustomer(database, shop.companyId, { email: "sara@example.test", password: "x" });
    const customer = await signedIn(database, shop.companyId, "customer", id);
    expect(await refusalOf(viewAs(database, customer, "picker"))).toMatchObject({
      reason: "account.no_staff",
    });
  });

  it("goes with the token that opens a socket, which stays open", async () => {
    const seen = await viewAs(database, owner, "picker");
    const door = openDoor(database, shop);
    const { token } = await issueSocketToken(door, seen);
    const principal = await resolveSocketToken(database, door.tokens, token);
    expect(principal.actor).toEqual(seen.actor);
    expect(await findLapsed(database, shop.companyId, [principal])).toEqual(new Set());
  });
});
