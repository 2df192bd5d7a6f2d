import type { Page } from "@playwright/test";
import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, unique } from "./integrator";
import { Shop } from "./shop";
import { expect, test } from "./test";

test("a grid of products fetches none of their pages before a shopper comes near one", async ({ visit }) => {
  const shop = new Shop(await visit(), "en");
  const fetched = pagesFetchedAhead(shop.page);
  await shop.open();
  await shop.page.waitForLoadState("networkidle");
  const menu = shop.page.getByRole("navigation", { name: shop.t("shell.mainCategories") });
  await menu.getByRole("link").last().click();
  await shop.page.waitForURL(/\/c\//);
  const product = shop.page.getByRole("article").getByRole("link").first();
  await product.scrollIntoViewIfNeeded();
  await shop.page.waitForLoadState("networkidle");
  expect(fetched().filter((path) => path.includes("/p/"))).toEqual([]);

  await product.hover();
  await expect.poll(() => fetched().filter((path) => path.includes("/p/"))).toHaveLength(1);
});

test("a list in the admin fetches none of its rows' pages before somebody comes near one", async ({
  visit,
}) => {
  const integrator = new Integrator(demo.secondCompany.apiKey);
  const name = unique("ahead");
  await integrator.createProduct({ name: { ar: name, en: name }, price: 3 });
  const { page } = new Admin(await visit({ login: demo.secondCompany.logins.owner }));
  const fetched = pagesFetchedAhead(page);
  await page.goto(`${demo.admin}/products?search=${encodeURIComponent(name)}`);
  const row = page.getByRole("link", { name, exact: true });
  await expect(row).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(fetched()).toEqual([]);

  await row.hover();
  await expect.poll(fetched).not.toEqual([]);
});

/** Tells which pages the framework has asked for so far, beside those that are opened. */
function pagesFetchedAhead(page: Page): () => string[] {
  const paths: string[] = [];
  page.on("request", (request) => {
    if (request.headers()["next-router-prefetch"]) paths.push(new URL(request.url()).pathname);
  });
  return () => [...new Set(paths)];
}
