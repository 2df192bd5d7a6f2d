import { describe, expect, it } from "vitest";
import { addCustomer } from "../../test/add-account";
import { openDoor } from "../../test/open-door";
import { openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { signedIn } from "../../test/signed-in";
import { suiteDatabase } from "../../test/suite-database";
import { forgetAccounts, forgetSessions, listSessions, resolveToken, signIn } from "../identity";
import type { Context } from "../platform";
import { saveCustomer, updateOwnCustomer } from ".";

const { database } = await suiteDatabase({ poolSize: 4 });
const shop = await openShop(database);

describe("an account that the shop closes", () => {
  it("ends with its tokens, which do not come back with it", async () => {
    const who = { email: "closed@example.test", password: "a word of their own" };
    const id = await addCustomer(database, shop.companyId, who);
    const door = openDoor(database, shop);
    const { token } = await signIn(door, { kind: "customer", ...who });
    await saveCustomer(shop.as(), { id, isActive: false });
    await saveCustomer(shop.as(), { id, isActive: true });
    forgetSessions(database);
    forgetAccounts(database);
    expect((await refusalOf(resolveToken(database, door.tokens, token))).reason).toBe("token.revoked");
    expect((await signIn(door, { kind: "customer", ...who })).profile.id).toBe(id);
  });
});

describe("another address of an account", () => {
  const password = "a word of their own";
  const openAccount = async (email: string) => {
    const id = await addCustomer(database, shop.companyId, { email, password });
    const [here, elsewhere] = [await comeIn(id), await comeIn(id)];
    return { id, here, elsewhere };
  };
  const comeIn = async (id: string) =>
    shop.as((await signedIn(database, shop.companyId, "customer", id)).actor);
  const devices = async (ctx: Context) => (await listSessions(ctx)).map(({ isCurrent }) => isCurrent);

  it("ends every session when the shop writes it", async () => {
    const { id, here } = await openAccount("before@example.test");
    await saveCustomer(shop.as(), { id, name: "Only another name" });
    expect(await devices(here)).toHaveLength(2);
    await saveCustomer(shop.as(), { id, email: "after@example.test" });
    expect(await devices(here)).toEqual([]);
  });

  it("ends all others when its holder moves to it", async () => {
    const { here } = await openAccount("mine@example.test");
    const wish = { email: "also-mine@example.test", currentPassword: password };
    await updateOwnCustomer(here, wish, { ip: "192.0.2.1" });
    expect(await devices(here)).toEqual([true]);
  });
});
