import { Admin } from "./admin";
import { demo } from "./demo";
import { proceduresWith, tokenOf, unique } from "./integrator";
import { expect, signIn, test } from "./test";

test("at a shared till everybody has the theme of their own account, and leaves none behind", async ({
  visit,
}) => {
  const name = unique("Night shift");
  const login = { email: `night-${Date.now()}@example.test`, password: "one till for all of us" };
  const { staff } = proceduresWith({
    authorization: `Bearer ${await tokenOf(demo.company.logins.owner)}`,
  });
  await staff.create.mutate({ name, role: "manager", ...login });
  const own = proceduresWith({ authorization: `Bearer ${await tokenOf(login)}` }).staff;
  await own.updateOwn.mutate({ preferences: { theme: "dark" } });

  const admin = new Admin(await visit({ colorScheme: "light" }));
  const { page, t } = admin;
  const html = page.locator("html");
  await admin.open("/profile");
  await expect(admin.heading(t("signIn.title"))).toBeVisible();
  // As whoever was there before had it.
  await page.evaluate(() => localStorage.setItem("theme", "light"));
  await signIn(page, "en", login);
  await expect(html).toHaveAttribute("data-theme", "dark");

  await page.getByRole("button", { name: t("shell.account", { name }) }).click();
  await page.getByRole("menuitemradio", { name: t("shell.themeLight") }).click();
  await expect(html).toHaveAttribute("data-theme", "light");
  await expect.poll(async () => (await own.own.query()).preferences.theme).toBe("light");
  await own.updateOwn.mutate({ preferences: { theme: "dark" } });
  await admin.open("/profile");
  await expect(html).toHaveAttribute("data-theme", "dark");

  await page.getByRole("button", { name: t("shell.account", { name }) }).click();
  await page.getByRole("menuitem", { name: t("shell.signOut") }).click();
  await expect(admin.heading(t("signIn.title"))).toBeVisible();
  await expect(html).toHaveAttribute("data-theme", "light");
});
