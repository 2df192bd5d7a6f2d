import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, unique } from "./integrator";
import { guest, Shop } from "./shop";
import { expect, forgive, test } from "./test";
import { locales } from "./words";

test.describe.configure({ mode: "parallel" });

const themes = ["light", "dark"] as const;
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

/** What is wrong with the page as it stands: serious findings of axe, and a page wider than a phone. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    // These only catch the focus at the edges of what is open; nobody reads them.
    .exclude("[data-base-ui-focus-guard]")
    .analyze();
  const faults = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    );
  await page.setViewportSize(PHONE);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > PHONE.width) faults.push(`it is ${width} px wide on a phone of ${PHONE.width} px`);
  await page.setViewportSize(DESK);
  return faults.map((fault) => `${page.url()}: ${fault}`);
}

for (const locale of locales) {
  for (const theme of themes) {
    const look = { colorScheme: theme, reducedMotion: "reduce", viewport: DESK } as const;

    test(`the storefront in ${locale}, ${theme}`, async ({ visit, complaints }) => {
      test.setTimeout(240_000);
      const integrator = new Integrator();
      const name = { ar: unique("رز بسمتي"), en: unique("Basmati rice") };
      const product = await integrator.sellProduct({ name, price: 9, stock: 4 });
      const category = (await integrator.procedures.categories.tree.query())[0];

      const shop = new Shop(await visit({ ...look, locale }), locale);
      const faults: string[] = [];
      const check = async (path: string) => {
        await shop.open(path);
        await expect(shop.page.getByRole("heading", { level: 1 })).toBeVisible();
        faults.push(...(await faultsOf(shop.page)));
      };
      await check("");
      await check(`/c/${category?.slug}`);
      await check("/search");
      await check(`/search?q=${encodeURIComponent(name[locale])}`);
      await check("/search?q=qqqqxxxx");
      await check("/cart");
      await check("/checkout");
      await check(`/p/${product.slug}`);
      await shop.addToCart.click();
      await expect(shop.drawer.getByRole("listitem")).toHaveCount(1);
      faults.push(...(await faultsOf(shop.page)));
      await check("/cart");
      await check("/checkout");
      await shop.placeOrder.click();
      await expect(shop.page.getByRole("main").getByRole("alert")).toBeVisible();
      faults.push(...(await faultsOf(shop.page)));
      await shop.checkOut(guest);
      await shop.expectLive();
      faults.push(...(await faultsOf(shop.page)));
      expect(complaints).toEqual([]);

      await check("/there-is-no-such-page");
      forgive(complaints, "status of 404");
      expect(faults).toEqual([]);
    });

    test(`the admin in ${locale}, ${theme}`, async ({ visit, complaints }) => {
      test.setTimeout(240_000);
      const { procedures } = new Integrator();
      const [order] = (await procedures.orders.list.query({ limit: 1 })).data;
      const [product] = (await procedures.products.list.query({ limit: 1 })).data;

      const faults: string[] = [];
      const signedOut = await visit({ ...look, locale });
      await signedOut.goto(`${demo.admin}/sign-in`);
      faults.push(...(await faultsOf(signedOut)));

      const admin = new Admin(await visit({ ...look, locale, login: demo.company.logins.owner }), locale);
      const check = async (path: string) => {
        await admin.open(path);
        await expect(admin.page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(admin.page.locator("[aria-busy=true]")).toHaveCount(0);
        faults.push(...(await faultsOf(admin.page)));
      };
      for (const path of [
        "/",
        "/orders",
        `/orders/${order?.id}`,
        "/products",
        "/products?search=qqqqxxxx",
        `/products/${product?.id}`,
        "/products/new",
        "/categories",
        "/inventory",
        `/inventory/${product?.id}`,
        "/customers",
        `/customers/${order?.customerId}`,
        "/audit",
        "/settings",
      ])
        await check(path);
      expect(complaints).toEqual([]);

      await check("/there-is-no-such-page");
      forgive(complaints, "status of 404");
      expect(faults).toEqual([]);
    });
  }
}
