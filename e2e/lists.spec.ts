import type { Locator, Page } from "@playwright/test";
import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, unique } from "./integrator";
import { expect, test } from "./test";

/** A page of a list holds this many rows. */
const PAGE = 20;

test("a list's search, filter, order and page live in its address, and mean the same to everybody", async ({
  visit,
}) => {
  const { word, published } = await addProducts();
  const cheapest = published.slice(0, PAGE);
  const rest = published.slice(PAGE);

  const login = demo.secondCompany.logins.owner;
  const admin = new Admin(await visit({ login }));
  const { page, t } = admin;
  const names = namesIn(page);
  const search = page.getByRole("searchbox", { name: t("table.search") });
  await admin.open("/products");
  await search.fill(word);
  await expect(page).toHaveURL((url) => url.searchParams.get("search") === word);
  await admin.choose(t("products.status"), t("status.product.published"));
  await expect(page).toHaveURL(/[?&]status=published/);
  const price = page.getByRole("columnheader", { name: t("products.price") });
  await price.getByRole("link").click();
  await expect(page).toHaveURL(/[?&]sort=price/);
  await expect(price).toHaveAttribute("aria-sort", "ascending");
  await expect(names).toHaveText(cheapest);

  await page.getByRole("link", { name: t("table.next") }).click();
  await expect(page).toHaveURL(/[?&]page=2/);
  await expect(names).toHaveText(rest);

  await test.step("the address shows the same rows in another browser", async () => {
    const colleague = await visit({ login });
    await colleague.goto(page.url());
    await expect(namesIn(colleague)).toHaveText(rest);
  });

  await test.step("another order begins at the first page", async () => {
    await price.getByRole("link").click();
    await expect(page).toHaveURL(/[?&]sort=-price/);
    await expect(page).not.toHaveURL(/[?&]page=/);
    await expect(names).toHaveText([...published].reverse().slice(0, PAGE));
  });

  await test.step("the way back leads through each state", async () => {
    await page.goBack();
    await expect(page).toHaveURL(/[?&]page=2/);
    await expect(names).toHaveText(rest);
    await page.goBack();
    await expect(names).toHaveText(cheapest);
  });

  await test.step("a product and back leaves the list as it was", async () => {
    const address = page.url();
    await page.getByRole("link", { name: cheapest[3], exact: true }).click();
    await expect(admin.heading(cheapest[3] ?? "")).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(address);
    await expect(search).toHaveValue(word);
    await expect(names).toHaveText(cheapest);
  });

  await test.step("where nothing matches it says so, and clears", async () => {
    await search.fill(`${word} qqqqxxxx`);
    await expect(page.getByText(t("table.noMatch"))).toBeVisible();
    await admin.button(t("table.clearFilters")).first().click();
    await expect(page).toHaveURL(`${demo.admin}/products`);
    await expect(search).toHaveValue("");
    await expect(names).toHaveCount(PAGE);
  });
});

test("orders are listed by the work that they wait for", async ({ visit }) => {
  const integrator = new Integrator();
  const name = unique("delivered");
  const { id } = await integrator.sellProduct({ name: { ar: name, en: name }, price: 4, stock: 1 });
  await integrator.deliver(id);
  const admin = new Admin(await visit({ login: demo.company.logins.manager }));
  const { page, t } = admin;
  await admin.open("/orders");
  const tabs = page.getByRole("navigation", { name: t("orders.tabsLabel") });
  await tabs.getByRole("link", { name: t("orders.tabs.delivered") }).click();
  await expect(page).toHaveURL(/[?&]status=delivered/);
  const rows = page.getByRole("row").filter({ has: page.getByRole("link", { name: /^ORD-/ }) });
  await expect(rows.filter({ hasText: t("status.order.delivered") })).not.toHaveCount(0);
  await expect(rows.filter({ hasNotText: t("status.order.delivered") })).toHaveCount(0);
});

/** One product more than a page holds, dearer and dearer, and one that is not on sale; all share a word. */
async function addProducts(): Promise<{ word: string; published: string[] }> {
  const integrator = new Integrator(demo.secondCompany.apiKey);
  const word = unique("list").replace(" ", "");
  const add = async (price: number) => {
    const name = `${word} ${String(price).padStart(2, "0")}`;
    const { id } = await integrator.createProduct({ name: { ar: name, en: name }, price });
    return { id, name };
  };
  const published: string[] = [];
  for (let price = 1; price <= PAGE + 1; price++) {
    const { id, name } = await add(price);
    await integrator.publish(id);
    published.push(name);
  }
  await add(0.5);
  return { word, published };
}

/** The links that open the rows of a list. */
const namesIn = (page: Page): Locator => page.getByRole("row").locator("a[data-row-link]");
