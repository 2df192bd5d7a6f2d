import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, proceduresWith, tokenOf, unique } from "./integrator";
import { expect, signIn, test } from "./test";

test("a shortcut gets another key, which no other has, and the usual one again", async ({ visit }) => {
  const name = unique("Typist");
  const login = { email: `typist-${Date.now()}@example.test`, password: "ten fingers on the keys" };
  const token = await tokenOf(demo.company.logins.owner);
  await proceduresWith({ authorization: `Bearer ${token}` }).staff.create.mutate({
    name,
    role: "manager",
    ...login,
  });
  await new Integrator().createProduct({ name: { ar: name, en: name }, price: 5 });
  const admin = new Admin(await visit());
  const { page, t } = admin;
  await admin.open("/profile");
  await signIn(page, "en", login);
  await expect(admin.heading(t("profile.title"))).toBeVisible();
  const row = page.getByRole("listitem").filter({ hasText: t("shortcuts.nextRow") });
  await expect(row).toHaveCount(1);
  const press = async (key: string) => {
    await row.getByRole("button").click();
    await page.keyboard.press(key);
  };

  await press("k");
  await expect(row.getByRole("alert")).toHaveText(
    t("profile.keyTaken", { key: "K", other: t("shortcuts.previousRow") }),
  );
  await press("n");
  await expect(row.locator("kbd")).toHaveText("N");
  await expect(admin.button(t("profile.usualKeys"))).toBeVisible();

  await test.step("it moves through a list, and the usual one does not", async () => {
    await admin.menuLink("products").click();
    const first = page.locator("a[data-row-link]").first();
    await expect(first).toBeVisible();
    await page.keyboard.press("j");
    await expect(first).not.toBeFocused();
    await page.keyboard.press("n");
    await expect(first).toBeFocused();
    await page.keyboard.press("Shift+Slash");
    await expect(
      page.getByRole("dialog", { name: t("shortcuts.title") }).getByText("N", { exact: true }),
    ).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await admin.open("/profile");
  await admin.button(t("profile.usualKeys")).click();
  await expect(row.locator("kbd")).toHaveText("J");
});

test("G and the key of a page opens that page alone, and nothing under a dialog", async ({ visit }) => {
  const admin = new Admin(await visit({ login: demo.company.logins.owner }));
  const { page, t } = admin;
  await admin.open("/orders");
  await expect(admin.heading(t("orders.title"))).toBeVisible();
  await page.keyboard.press("Shift+Slash");
  const sheet = page.getByRole("dialog", { name: t("shortcuts.title") });
  await expect(sheet).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("i");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  // C by itself makes a product.
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await expect(admin.heading(t("categories.title"))).toBeVisible();
  await expect(page).toHaveURL(/\/categories$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/orders$/);
});
