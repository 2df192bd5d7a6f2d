import { demo } from "./demo";
import { Integrator, unique } from "./integrator";
import { openCompany } from "./opened-company";
import { newAccount, Shopper } from "./shopper";
import { expect, forgive, test } from "./test";

test("a company's host shows its shop, beside the default one and apart from it", async ({
  visit,
  complaints,
}) => {
  const { platform, company, name, host, staff, address, sell } = await openCompany({
    currency: "KWD",
    locales: ["en"],
    defaultLocale: "en",
  });
  const title = unique("Desert truffle");
  const product = await sell(title, 1500);
  const ownTitle = unique("Coast honey");
  const own = await new Integrator().sellProduct({
    name: { ar: ownTitle, en: ownTitle },
    price: 20,
    stock: 5,
  });
  const page = await visit();
  const theirs = new Shopper(page, "en", address);
  const ours = new Shopper(page, "en");

  await test.step("its name, its currency, its only language and its addresses", async () => {
    await page.goto(address);
    await expect(page).toHaveURL(`${address}/en`);
    await expect(page).toHaveTitle(new RegExp(name));
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", `${address}/en`);
    await expect(page.getByRole("link", { name: theirs.t("shell.languageLabel") })).toHaveCount(0);
    await page.goto(`${address}/ar/p/${product.slug}?from=mail`);
    await expect(page).toHaveURL(`${address}/en/p/${product.slug}?from=mail`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByRole("main")).toContainText(/KWD|د\.ك/);
    await page.goto(`${address}/robots.txt`);
    await expect(page.locator("body")).toContainText(`Sitemap: ${address}/sitemap.xml`);
  });

  await test.step("its first product is found from the first page, and no categories are named where there are none", async () => {
    await page.goto(`${address}/en`);
    await expect(page.getByRole("button", { name: theirs.t("shell.categories") })).toHaveCount(0);
    await expect(page.getByRole("heading", { name: theirs.t("shell.categories") })).toHaveCount(0);
    await page.getByRole("link", { name: theirs.t("home.all") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(theirs.t("search.allTitle"));
    await expect(page.getByRole("main").getByRole("article")).toHaveCount(1);
    await expect(page.getByRole("main").getByRole("article")).toContainText(title);
  });

  await test.step("neither shop has the other's products, whoever asked first", async () => {
    for (const [shop, slug] of [
      [ours, product.slug],
      [theirs, own.slug],
    ] as const) {
      await shop.open(`/p/${slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(shop.t("notFound.title"));
      forgive(complaints, "404");
      await shop.search(slug === product.slug ? title : ownTitle);
      await expect(page.getByRole("main")).not.toContainText(slug);
    }
  });

  await test.step("carts are apart", async () => {
    await theirs.open(`/p/${product.slug}`);
    await theirs.addToCart.click();
    await expect(theirs.drawer.getByRole("listitem").filter({ hasText: title })).toBeVisible();
    await ours.open("/cart");
    await expect(page.getByRole("main")).not.toContainText(title);
    await expect(ours.cartButton(0)).toBeAttached();
  });

  await test.step("a name that changes in one changes there alone, at once", async () => {
    await ours.open(`/p/${own.slug}`);
    const renamed = unique("White truffle");
    await staff.products.update.mutate({ id: product.id, name: { ar: renamed, en: renamed } });
    await expect(async () => {
      await theirs.open(`/p/${product.slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(renamed, { timeout: 1000 });
    }).toPass();
    await ours.open(`/p/${own.slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(ownTitle);
  });

  await test.step("the path that pages are looked up by leads to none of them", async () => {
    for (const path of [`/p/${product.slug}`, "/no.thing"]) {
      await page.goto(`${demo.storefront}/${company.id}~${host}/en${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(ours.t("notFound.title"));
      await expect(page.getByRole("banner")).not.toContainText(name);
      forgive(complaints, "404");
    }
  });

  await test.step("accounts are apart", async () => {
    const account = newAccount();
    await theirs.signUp(account);
    await theirs.open("/sign-in");
    await theirs.signIn(account);
    await expect(theirs.accountOf(account.name)).toBeVisible();
    await expect(page.getByRole("banner")).toContainText(name);
    await ours.open("/account");
    await expect(page).toHaveURL(/\/sign-in/);
    await ours.trySignIn(account);
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  });

  await test.step("a host that is the company's no more shows the default shop, where its sessions are nobody's", async () => {
    await platform.companies.update.mutate({ id: company.id, domains: [] });
    await expect(async () => {
      await theirs.open();
      await expect(page.getByRole("banner")).not.toContainText(name, { timeout: 1000 });
    }).toPass();
    await theirs.open("/account");
    await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
  });

  await test.step("suspended, it is closed at once, also what was cached", async () => {
    await platform.companies.update.mutate({ id: company.id, domains: [host], isSuspended: true });
    await expect(async () => {
      const answer = await page.goto(`${address}/en/p/${product.slug}`);
      expect(answer?.status()).toBe(403);
    }).toPass();
    // Until the host is the company's again, the shop that it shows has no such product.
    expect(complaints.splice(0).filter((complaint) => !/status of 40[34]/.test(complaint))).toEqual([]);
    await expect(page.getByRole("heading", { name: "This shop is closed" })).toBeVisible();
  });
});
