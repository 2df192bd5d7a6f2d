import { Admin } from "./admin";
import { demo } from "./demo";
import { expect, signIn, test } from "./test";

test("the palette takes what is typed at once", async ({ visit }) => {
  const { page, t } = new Admin(await visit({ login: demo.company.logins.manager }));
  await page.goto(demo.admin);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: t("palette.title") }).getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t("shell.search") }).click();
  await page.keyboard.type(t("nav.customers"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${demo.admin}/customers`);
});

test("an account's language comes along to a browser that has chosen none", async ({ visit }) => {
  const page = await visit({ locale: "en" });
  await page.context().clearCookies();
  await page.goto(demo.admin);
  await signIn(page, "en", demo.company.logins.dispatcher, "ar");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
});

test("whoever chooses a language at the sign-in page goes on in it", async ({ visit }) => {
  const { page, t } = new Admin(await visit({ locale: "ar" }), "ar");
  await page.context().clearCookies();
  await page.goto(demo.admin);
  await page.getByRole("button", { name: t("shell.switchLanguage") }).click();
  await signIn(page, "en", demo.company.logins.dispatcher);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("whose role opens no page reads why, and may leave", async ({ visit }) => {
  for (const locale of ["en", "ar"] as const) {
    const { page, t } = new Admin(await visit({ locale, login: demo.company.logins.courier }), locale);
    await page.goto(demo.admin);
    await expect(page.getByRole("main")).toContainText(t("errors.noPagesTitle"));
    await expect(page.getByRole("main").locator("h1")).toHaveCount(1);
    await page.getByRole("button", { name: /Faisal|فيصل/ }).click();
    await expect(page.getByRole("menuitem", { name: t("shell.signOut") })).toBeVisible();
  }
});

test("a page past the end of a list says so and leads to the last one", async ({ visit }) => {
  const { page, t } = new Admin(await visit({ login: demo.company.logins.manager }));
  await page.goto(`${demo.admin}/products?page=900`);
  await expect(page.getByText(t("table.pageAbsent", { page: "900" }))).toBeVisible();
  await page.getByRole("link", { name: t("table.lastPage") }).click();
  await expect(page.locator("a[data-row-link]").first()).toBeVisible();

  const shop = await visit();
  await shop.goto(`${demo.storefront}/en/search?q=tomato&page=90`);
  await expect(shop.locator("input[name=q]").first()).toHaveValue("tomato");
  await expect(shop).not.toHaveURL(/page=90/);
  await expect(shop.getByRole("article").first()).toBeVisible();
});

test("an audit entry is told in words, with money as money", async ({ visit }) => {
  for (const locale of ["en", "ar"] as const) {
    const { page, t } = new Admin(await visit({ locale, login: demo.company.logins.owner }), locale);
    await page.goto(`${demo.admin}/audit?subject=Order`);
    const row = page
      .getByRole("row")
      .filter({ hasText: t("audit.actions.order.placed") })
      .first();
    await expect(row).toContainText(t("audit.fields.totalMinor"));
    await row.getByRole("button", { name: t("audit.show") }).click();
    const total = page
      .getByRole("dialog")
      .getByRole("row")
      .filter({ hasText: t("audit.fields.totalMinor") });
    await expect(total).toContainText(/\d+\.\d{2}/);
    await expect(page.getByRole("dialog")).not.toContainText(/totalMinor|customerId/);
  }
});
