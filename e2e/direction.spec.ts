import type { Locator, Page } from "@playwright/test";
import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, unique } from "./integrator";
import { guest, Shop } from "./shop";
import { expect, test } from "./test";
import { locales } from "./words";

for (const locale of locales) {
  const opening = new RegExp(
    `^<!DOCTYPE html><html [^>]*lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}"`,
  );

  test(`the first bytes of each app say that the page is in ${locale}`, async ({ request }) => {
    for (const path of ["", "/search?q=a", "/cart", "/checkout"]) {
      const page = await request.get(`${demo.storefront}/${locale}${path}`);
      expect(await page.text(), path).toMatch(opening);
    }
    const chosen = await request.get(`${demo.admin}/sign-in`, {
      headers: { cookie: `mizan-locale=${locale}` },
    });
    expect(await chosen.text()).toMatch(opening);
    const asked = await request.get(`${demo.admin}/sign-in`, { headers: { "accept-language": locale } });
    expect(await asked.text()).toMatch(opening);
  });
}

test("the storefront's language changes in place: the page, its query and the cart stay", async ({
  visit,
}) => {
  const name = { ar: unique("عسل سدر"), en: unique("Sidr honey") };
  const { slug } = await new Integrator().sellProduct({ name, price: 80, stock: 5 });
  const shop = new Shop(await visit({ locale: "ar" }), "ar");
  await shop.open(`/p/${slug}`);
  await shop.addToCart.click();
  await expect(shop.drawer.getByRole("listitem").filter({ hasText: name.ar })).toBeVisible();
  await shop.drawer.getByRole("button", { name: shop.t("cart.close") }).click();
  await expect(shop.cartButton(1)).toBeVisible();

  const english = new Shop(shop.page, "en");
  await shop.page.getByRole("link", { name: shop.t("shell.languageLabel") }).click();
  await expect(shop.page).toHaveURL(new RegExp(`/en/p/${slug}$`));
  await expect(shop.page.getByRole("heading", { level: 1 })).toHaveText(name.en);
  await expect(shop.page.locator("html")).toHaveAttribute("dir", "ltr");
  await expect(english.cartButton(1)).toBeVisible();

  await english.search(name.en);
  await shop.page.getByRole("link", { name: english.t("shell.languageLabel") }).click();
  await expect(shop.page).toHaveURL((url) => url.searchParams.get("q") === name.en);
  await expect(shop.page.locator("html")).toHaveAttribute("dir", "rtl");
});

test("the admin's language changes in place", async ({ visit }) => {
  const admin = new Admin(await visit({ login: demo.company.logins.manager }));
  await admin.open("/orders?sort=total");
  await admin.page.getByRole("button", { name: admin.t("shell.switchLanguage") }).click();
  const arabic = new Admin(admin.page, "ar");
  await expect(arabic.heading(arabic.t("orders.title"))).toBeVisible();
  await expect(admin.page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(admin.page).toHaveURL(`${demo.admin}/orders?sort=total`);
});

for (const locale of locales) {
  test(`an order is placed by keyboard alone, in ${locale}`, async ({ visit }) => {
    const name = { ar: unique("شاي أسود"), en: unique("Black tea") };
    const { slug } = await new Integrator().sellProduct({ name, price: 12, stock: 5 });
    const shop = new Shop(await visit({ locale }), locale);
    const { page, t } = shop;
    await shop.open(`/p/${slug}`);

    await test.step("the first stop leads past the navigation", async () => {
      await page.keyboard.press("Tab");
      await expect(page.getByRole("link", { name: t("shell.skip") })).toBeFocused();
      await page.keyboard.press("Enter");
    });
    await tabTo(page, page.getByRole("textbox", { name: t("product.quantityIn", { unit: "" }).trim() }));
    await page.keyboard.press("ArrowUp");
    await tabTo(page, shop.addToCart);
    await page.keyboard.press("Enter");
    await expect(shop.drawer).toBeVisible();
    await tabTo(page, shop.toCheckout);
    await page.keyboard.press("Enter");

    for (const field of ["phone", "name", "line1", "city"] as const) {
      await tabTo(page, shop.field(field));
      await page.keyboard.type(guest[field]);
    }
    await tabTo(page, shop.placeOrder);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/orders\//);
    await shop.expectOrder("pending");
    await expect(page.getByRole("main")).toContainText("2");
  });
}

/** Presses Tab until the focus is there, as somebody without a pointer does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** Each theme that a document had, and when. */
interface ThemeChange {
  theme: string | undefined;
  at: number;
}

declare global {
  interface Window {
    themeChanges: ThemeChange[];
  }
}

/** Keeps every change of the theme from the first byte on, and follows the choice that was made earlier. */
function rememberThemes(choice: string): void {
  localStorage.setItem("theme", choice);
  window.themeChanges = [];
  new MutationObserver(() => {
    const { theme } = document.documentElement?.dataset ?? {};
    if (theme !== window.themeChanges.at(-1)?.theme)
      window.themeChanges.push({ theme, at: performance.now() });
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-theme"] });
}

for (const theme of ["light", "dark"] as const) {
  test(`a page comes up ${theme} when that was chosen, whatever the device says`, async ({ visit }) => {
    const page = await visit({ colorScheme: theme === "dark" ? "light" : "dark" });
    await page.addInitScript(rememberThemes, theme);
    for (const address of [`${demo.storefront}/ar`, `${demo.storefront}/ar/cart`, `${demo.admin}/sign-in`]) {
      await page.goto(address);
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      const { changes, firstPaint } = await page.evaluate(() => ({
        changes: window.themeChanges,
        firstPaint: performance.getEntriesByName("first-paint")[0]?.startTime ?? 0,
      }));
      expect(firstPaint).toBeGreaterThan(0);
      const painted = changes.filter(({ at }) => at <= firstPaint).at(-1)?.theme;
      expect(painted, `${address} was first painted ${painted}`).toBe(theme);
      expect(changes.filter(({ at }) => at > firstPaint)).toEqual([]);
    }
  });
}
