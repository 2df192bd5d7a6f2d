import { Admin } from "./admin";
import { proceduresWith, unique } from "./integrator";
import { openCompany } from "./opened-company";
import { expect, test } from "./test";

test("an owner settles how the company trades, and its shop follows at once", async ({ visit }) => {
  const { invitation, owner, address, sell } = await openCompany();
  const login = { email: owner.email, password: "a sentence of the owner" };
  const token = new URL(invitation ?? "").searchParams.get("token") ?? "";
  await proceduresWith({}).session.acceptInvitation.mutate({ token, password: login.password });
  const admin = new Admin(await visit({ login }));
  const { page, t } = admin;
  const shopper = await visit({ locale: "en" });
  await shopper.goto(address);
  await expect(shopper).toHaveURL(`${address}/en`);
  await expect(shopper.getByRole("contentinfo")).toContainText("15%");

  await test.step("currency, languages, digits, time zone and tax", async () => {
    await admin.open("/settings");
    await admin.choose(t("settings.currency"), "KWD");
    await admin.choose(t("settings.digits"), t("settings.arab"));
    const zone = page.getByRole("combobox", { name: t("settings.timeZone") }).and(page.locator("input"));
    await zone.fill("Asia/Kuwait");
    await page.getByRole("option", { name: "Asia/Kuwait" }).click();
    await page.getByRole("textbox", { name: t("settings.taxRate") }).fill("5");
    await page.getByRole("textbox", { name: t("settings.deliveryFee") }).fill("1.250");
    await page.getByRole("checkbox", { name: t("customers.lang.en") }).click();
    await admin.button(t("action.save")).click();
    await expect(page.getByText(t("settings.saved"))).toBeVisible();
    await page.reload();
    await expect(page.getByRole("combobox", { name: t("settings.currency"), exact: true })).toContainText(
      "KWD",
    );
    await expect(zone).toHaveValue("Asia/Kuwait");
  });

  await test.step("the shop speaks its one language, with its digits, its tax and its fee", async () => {
    await expect(async () => {
      await shopper.goto(`${address}/en`);
      await expect(shopper).toHaveURL(`${address}/ar`, { timeout: 1000 });
      await expect(shopper.getByRole("contentinfo")).toContainText("٥٪", { timeout: 1000 });
    }).toPass();
    await expect(shopper.getByRole("contentinfo")).toContainText("١٫٢٥٠");
  });

  await test.step("once there is a price in it, the currency stays, and says why", async () => {
    await sell(unique("Pearl"), 1500);
    await page.reload();
    const currency = page.getByRole("textbox", { name: t("settings.currency"), exact: true });
    await expect(currency).toHaveValue("KWD");
    await expect(currency).toHaveAttribute("readonly");
    await expect(currency).toHaveAccessibleDescription(t("settings.currencyInUse"));
  });
});
