import { readFile } from "node:fs/promises";
import { Integrator, unique } from "./integrator";
import { guest } from "./shop";
import { newAccount, Shopper } from "./shopper";
import { expect, test } from "./test";

test("a shopper takes their data along and deletes the account, once nothing is under way", async ({
  visit,
}) => {
  const integrator = new Integrator();
  const name = unique("Figs");
  const { slug } = await integrator.sellProduct({ name: { ar: name, en: name }, price: 20, stock: 5 });
  const account = newAccount();
  const shopper = new Shopper(await visit(), "en");
  const { page, t } = shopper;
  await shopper.signUp(account);
  await shopper.open("/sign-in");
  await shopper.signIn(account);
  await shopper.open(`/p/${slug}`);
  await shopper.addToCart.click();
  await shopper.toCheckout.click();
  await shopper.field("phone").fill(guest.phone);
  await shopper.field("line1").fill(guest.line1);
  await shopper.field("city").fill(guest.city);
  await shopper.placeOrder.click();
  await page.waitForURL(/\/orders\//);

  await shopper.open("/account/data");
  const leave = async (password: string) => {
    await shopper.input("currentPassword").fill(password);
    await shopper.button(t("account.data.delete")).click();
  };
  const refusal = page.getByRole("main").getByRole("alert");

  const taken = await test.step("the file holds what the shop keeps", async () => {
    const saved = page.waitForEvent("download");
    await page.getByRole("link", { name: t("account.data.download") }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^my-data-[\d-]+\.json$/);
    const { profile, orders } = JSON.parse(await readFile(await file.path(), "utf8"));
    expect(profile.email).toBe(account.email);
    expect(orders).toHaveLength(1);
    expect(orders[0].shippingAddress.line1).toBe(guest.line1);
    return { orderId: String(orders[0].id), code: String(orders[0].code) };
  });

  await test.step("who comes late shows the password before the file", async () => {
    await shopper.open("/account/data?confirm=");
    await expect(page.getByRole("link", { name: t("account.data.download") })).toBeHidden();
    await shopper.input("currentPassword").first().fill(account.password);
    await shopper.button(t("account.data.confirm")).click();
    await expect(page.getByRole("link", { name: t("account.data.download") })).toBeVisible();
  });

  await test.step("nobody else deletes it, nor anybody while an order is under way", async () => {
    await leave("not the password");
    await expect(refusal).toContainText(t("account.errors.passwordWrong"));
    await leave(account.password);
    await expect(refusal).toContainText(taken.code);
    await integrator.procedures.orders.transition.mutate({ id: taken.orderId, to: "cancelled" });
  });

  await leave(account.password);
  await expect(page.getByRole("main").getByRole("status")).toContainText(t("account.reasons.deleted"));
  await expect(shopper.accountLink).toBeVisible();

  await test.step("the books keep the order, and not whose it was", async () => {
    const order = await integrator.procedures.orders.get.query({ id: taken.orderId });
    expect(order.contact).toEqual({ name: "—", email: null, phone: null });
    expect(JSON.stringify(order)).not.toContain(account.name);
  });

  await test.step("the account is gone, and its address is free", async () => {
    await shopper.trySignIn(account);
    await expect(refusal).toContainText(t("account.failures.login"));
    await shopper.signUp(account);
    await shopper.open("/sign-in");
    await shopper.signIn(account);
    await shopper.open("/account/orders");
    await expect(page.getByRole("main")).toContainText(t("account.orders.none"));
  });
});
