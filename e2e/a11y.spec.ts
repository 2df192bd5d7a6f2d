import { Admin } from "./admin";
import { demo } from "./demo";
import { faultsOf, lookOf } from "./faults";
import { Integrator, unique } from "./integrator";
import { guest, Shop } from "./shop";
import { Shopper } from "./shopper";
import { expect, forgive, test } from "./test";
import { locales } from "./words";

test.describe.configure({ mode: "parallel" });

const { owner } = demo.company.logins;

/** Each page is looked at in both themes; these are what it comes up in. */
const firstTheme = { ar: "dark", en: "light" } as const;

for (const locale of locales) {
  const look = lookOf(firstTheme[locale]);

  test(`the storefront in ${locale}`, async ({ visit, complaints }) => {
    test.setTimeout(240_000);
    const integrator = new Integrator();
    const name = { ar: unique("رز بسمتي"), en: unique("Basmati rice") };
    const product = await integrator.sellProduct({ name, price: 9, stock: 4 });
    const category = (await integrator.procedures.categories.tree.query())[0];

    const shop = new Shop(await visit({ ...look, locale }), locale);
    const { page, t } = shop;
    const faults: string[] = [];
    const check = async (path: string) => {
      await shop.open(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      faults.push(...(await faultsOf(page)));
    };
    await check("");
    await page.getByRole("button", { name: t("shell.categories"), exact: true }).click();
    await expect(page.getByRole("button", { name: t("shell.closeMenu") })).toBeVisible();
    faults.push(...(await faultsOf(page)));
    await check(`/c/${category?.slug}`);
    await check("/search");
    await check(`/search?q=${encodeURIComponent(name[locale])}`);
    await check("/search?q=qqqqxxxx");
    await check("/cart");
    await check("/checkout");
    await check(`/p/${product.slug}`);
    await shop.addToCart.click();
    await expect(shop.drawer.getByRole("listitem")).toHaveCount(1);
    faults.push(...(await faultsOf(page)));
    await check("/cart");
    await check("/checkout");
    await shop.placeOrder.click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    faults.push(...(await faultsOf(page)));
    await shop.checkOut(guest);
    await shop.expectLive();
    faults.push(...(await faultsOf(page)));
    expect(complaints).toEqual([]);

    await check("/there-is-no-such-page");
    forgive(complaints, "status of 404");
    expect(faults).toEqual([]);
  });

  test(`the admin in ${locale}`, async ({ visit, complaints }) => {
    test.setTimeout(240_000);
    const { procedures } = new Integrator();
    const [order] = (await procedures.orders.list.query({ limit: 1 })).data;
    const [product] = (await procedures.products.list.query({ limit: 1 })).data;

    const faults: string[] = [];
    const signedOut = await visit({ ...look, locale });
    await signedOut.goto(`${demo.admin}/sign-in`);
    faults.push(...(await faultsOf(signedOut)));

    const admin = new Admin(await visit({ ...look, locale, login: owner }), locale);
    const { page, t } = admin;
    const check = async (path: string) => {
      await admin.open(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      // Boxes and switches have their names once the page's scripts run.
      await admin.expectLive();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      faults.push(...(await faultsOf(page)));
    };
    await check("/");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: t("palette.title") })).toBeVisible();
    faults.push(...(await faultsOf(page)));
    for (const path of [
      "/orders",
      `/orders/${order?.id}`,
      "/products",
      "/products?search=qqqqxxxx",
      `/products/${product?.id}`,
      "/products/new",
      "/categories",
      `/inventory/${product?.id}`,
      "/customers",
      `/customers/${order?.customerId}`,
      "/settings",
      "/profile",
      "/users",
      "/users/roles",
      "/api-keys",
      "/audit",
      "/companies",
      "/outbox",
      "/settings/security",
    ])
      await check(path);
    await check("/inventory");
    await admin.button(t("inventory.adjust")).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    faults.push(...(await faultsOf(page)));
    expect(complaints).toEqual([]);

    await check("/there-is-no-such-page");
    forgive(complaints, "status of 404");
    expect(faults).toEqual([]);
  });
}

const { customerAr, customerEn } = demo.company.logins;

for (const { locale, login } of [
  { locale: "ar", login: customerAr },
  { locale: "en", login: customerEn },
] as const)
  test(`a shopper's account in ${locale}`, async ({ visit }) => {
    test.setTimeout(180_000);
    const shopper = new Shopper(await visit({ ...lookOf(firstTheme[locale]), locale }), locale);
    const { page } = shopper;
    const faults: string[] = [];
    const check = async (path: string) => {
      await shopper.open(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      faults.push(...(await faultsOf(page)));
    };
    for (const path of ["/sign-up", "/forgot-password", "/sign-in"]) await check(path);
    await shopper.trySignIn(login);
    await page.waitForURL(/\/account$/);
    for (const path of ["", "/orders", "/addresses", "/addresses/new", "/security", "/data"])
      await check(`/account${path}`);
    await shopper.button(shopper.t("account.data.delete")).click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    faults.push(...(await faultsOf(page)));
    expect(faults).toEqual([]);
  });
