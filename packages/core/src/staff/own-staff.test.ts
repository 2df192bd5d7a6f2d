import { expect, it } from "vitest";
import { addCustomer, addStaff } from "../../test/add-account";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { signedIn } from "../../test/signed-in";
import { suiteDatabase } from "../../test/suite-database";
import { getProfile } from "../identity";
import { getOwnStaff, updateOwnStaff } from ".";

const { database } = await suiteDatabase();
const shop = await openShop(database);

const picker = async (email: string) => {
  const id = await addStaff(database, shop.companyId, { email, password: "x", role: "picker" });
  return shop.as((await signedIn(database, shop.companyId, "staff", id)).actor);
};

it("changes what one says of oneself, whatever one's role, and nothing else", async () => {
  const ctx = await picker("picker@example.test");
  const before = await getOwnStaff(ctx);
  const given = { name: "Huda S.", phone: "+966500000001", locale: "en" as const };
  // What only others may change has no place in the contract, and none in what is written.
  const beyond = { ...given, role: "super_admin", email: "owner@example.test", permissions: ["staff:write"] };
  const after = await updateOwnStaff(ctx, beyond);
  expect(after).toEqual({ ...before, ...given, version: before.version + 1, updatedAt: after.updatedAt });
  expect(await updateOwnStaff(ctx, { version: after.version, ...given })).toEqual(after);
  expect(await refusalOf(updateOwnStaff(ctx, { version: before.version, name: "H." }))).toMatchObject({
    code: "PRECONDITION_FAILED",
  });
});

it("keeps how one likes the admin, and shows it in one's profile", async () => {
  const ctx = await picker("dark@example.test");
  await updateOwnStaff(ctx, { preferences: { theme: "dark", startPage: "/orders" } });
  const { preferences } = await updateOwnStaff(ctx, {
    preferences: { density: "compact", shortcuts: { nextRow: "n" } },
  });
  const liked = {
    theme: "dark",
    digits: "store",
    density: "compact",
    startPage: "/orders",
    singleKeys: true,
    shortcuts: { nextRow: "n" },
  };
  expect(preferences).toEqual(liked);
  expect((await getProfile(ctx)).preferences).toEqual(liked);
});

it("is for staff alone", async () => {
  const id = await addCustomer(database, shop.companyId, { email: "c@example.test", password: "x" });
  const customer = shop.as((await signedIn(database, shop.companyId, "customer", id)).actor);
  expect((await refusalOf(getOwnStaff(customer))).reason).toBe("account.no_staff");
  expect((await refusalOf(updateOwnStaff(shop.as({ type: "anonymous" }), {}))).reason).toBe(
    "credential.missing",
  );
});
