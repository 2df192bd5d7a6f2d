import { beforeEach, describe, expect, it } from "vitest";
import { addStaff, openShop, refusalOf, signedIn } from "../../test";
import { suiteDatabase } from "../../test/suite-database";
import { listAudit } from "../audit";
import { newId } from "../platform";
import { createStaff, endStaffSessions, getStaff, listStaffSessions, updateStaff } from ".";

let id: string;
let count = 0;

const { database } = await suiteDatabase();
const shop = await openShop(database);
beforeEach(async () => {
  const email = `till-${count++}@example.test`;
  id = await addStaff(database, shop.companyId, { email, password: "x", role: "picker" });
});

const cameIn = () => signedIn(database, shop.companyId, "staff", id);

describe("the sessions of a colleague", () => {
  it("are listed, and ended one by one or together", async () => {
    for (let session = 0; session < 3; session++) await cameIn();
    const [first, ...others] = await listStaffSessions(shop.as(), { id });
    expect(first).toMatchObject({ ip: "192.0.2.1", userAgent: "test", isCurrent: false });
    expect(others).toHaveLength(2);
    expect(await endStaffSessions(shop.as(), { id, sessionId: first?.id })).toEqual({ ended: 1 });
    expect(await listStaffSessions(shop.as(), { id })).toEqual(others);
    expect(await endStaffSessions(shop.as(), { id })).toEqual({ ended: 2 });
    expect(await listStaffSessions(shop.as(), { id })).toEqual([]);
    const { data } = await listAudit(shop.as(), {
      subjectId: id,
      action: "session.ended",
      page: 1,
      limit: 10,
    });
    expect(data.map(({ action, after }) => [action, after])).toEqual([
      ["session.ended", { ended: 2 }],
      ["session.ended", { ended: 1 }],
    ]);
  });

  it.each([
    ["another password", { password: "a long password" }],
    ["another address", { email: `moved-${newId()}@example.test` }],
    ["the end of their account", { isActive: false }],
  ])("are over, and shown no more, after %s", async (_, change) => {
    await cameIn();
    await updateStaff(shop.as(), { id, ...change });
    expect(await listStaffSessions(shop.as(), { id })).toEqual([]);
  });

  it("are not another's, and not for whoever may do less than they", async () => {
    const other = await addStaff(database, shop.companyId, { email: `o-${id}@example.test`, password: "x" });
    await signedIn(database, shop.companyId, "staff", other);
    const [theirs] = await listStaffSessions(shop.as(), { id: other });
    const wrong = endStaffSessions(shop.as(), { id, sessionId: theirs?.id });
    expect((await refusalOf(wrong)).reason).toBe("session.absent");
    expect((await refusalOf(listStaffSessions(shop.as(), { id: newId() }))).reason).toBe("staff.absent");
    const clerk = shop.as({
      type: "staff",
      id: newId(),
      name: "Clerk",
      email: "clerk@example.test",
      role: "admin",
      permissions: ["staff:write"],
    });
    expect((await refusalOf(endStaffSessions(clerk, { id }))).reason).toBe("permission.not_held");
    expect((await refusalOf(endStaffSessions(clerk, { id: other }))).reason).toBe("role.super_admin");
  });
});

it("an account tells whether its holder has joined, and how long their invitation holds", async () => {
  const invited = await createStaff(shop.as(), {
    name: "New",
    email: `new-${id}@example.test`,
    role: "picker",
  });
  const until = Date.parse(invited.invitedUntil ?? "");
  expect(invited.hasJoined).toBe(false);
  expect((until - Date.parse(invited.createdAt)) / 3_600_000).toBeCloseTo(24, 3);
  await updateStaff(shop.as(), { id: invited.id, password: "a long password" });
  expect(await getStaff(shop.as(), { id: invited.id })).toMatchObject({
    hasJoined: true,
    invitedUntil: null,
  });
});
