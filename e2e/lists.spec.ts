import type { Page } from "@playwright/test";
import { Admin } from "./admin";
import { demo } from "./demo";
import { expect, test } from "./test";

const login = demo.company.logins.manager;

/** The rows of the list, once it has settled. */
async function rowsOf(page: Page): Promise<string[]> {
  await expect(page.getByRole("table").first()).toHaveAttribute("aria-busy", "false");
  return page.locator("[data-row-link]").allInnerTexts();
}

test("a list's search, filter, order and page live in its address, and mean the same to everybody", async ({
  visit,
}) => {
  const admin = new Admin(await visit({ login }));
  const { page, t } = admin;
  await admin.open("/products");
  const all = await rowsOf(page);
  expect(all.length).toBeGreaterThan(1);

  await admin.choose(t("products.status"), t("status.product.published"));
  await expect(page).toHaveURL(/[?&]status=published/);

  await page
    .getByRole("columnheader", { name: t("products.price") })
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/[?&]sort=price/);
  await expect(page.getByRole("columnheader", { name: t("products.price") })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  const firstPage = await rowsOf(page);

  await page.getByRole("link", { name: t("table.next") }).click();
  await expect(page).toHaveURL(/[?&]page=2/);
  const secondPage = await rowsOf(page);
  expect(secondPage).not.toEqual(firstPage);

  await test.step("the address shows the same rows in another browser", async () => {
    const colleague = await visit({ login });
    await colleague.goto(page.url());
    expect(await rowsOf(colleague)).toEqual(secondPage);
  });

  await test.step("a search begins at the first page", async () => {
    const [someName = ""] = secondPage;
    await page.getByRole("searchbox", { name: t("table.search") }).fill(someName);
    await expect(page).toHaveURL((url) => url.searchParams.get("search") === someName);
    await expect(page).not.toHaveURL(/[?&]page=/);
    await expect(page.getByRole("link", { name: someName, exact: true }).first()).toBeVisible();
  });

  await test.step("the way back leads through each state", async () => {
    await page.goBack();
    await expect(page).toHaveURL(/[?&]page=2/);
    await expect(page.getByRole("searchbox", { name: t("table.search") })).toHaveValue("");
    expect(await rowsOf(page)).toEqual(secondPage);
    await page.goBack();
    expect(await rowsOf(page)).toEqual(firstPage);
  });

  await test.step("a record and back leaves the list as it was", async () => {
    const address = page.url();
    await page.getByRole("link", { name: firstPage[0], exact: true }).first().click();
    await expect(page).toHaveURL(/\/products\/[\w-]+$/);
    await page.goBack();
    await expect(page).toHaveURL(address);
    expect(await rowsOf(page)).toEqual(firstPage);
  });

  await test.step("nothing that matches says so, and clears", async () => {
    await page.getByRole("searchbox", { name: t("table.search") }).fill("qqqqxxxx");
    await expect(page.getByText(t("table.noMatch"))).toBeVisible();
    await admin.button(t("table.clearFilters")).first().click();
    await expect(page).toHaveURL(`${demo.admin}/products`);
    expect(await rowsOf(page)).toEqual(all);
  });
});

test("orders are listed by the work that they wait for", async ({ visit }) => {
  const admin = new Admin(await visit({ login }));
  const { page, t } = admin;
  await admin.open("/orders");
  const tabs = page.getByRole("navigation", { name: t("orders.tabsLabel") });
  await tabs.getByRole("link", { name: t("orders.tabs.delivered") }).click();
  await expect(page).toHaveURL(/[?&]status=delivered/);
  await rowsOf(page);
  const statuses = page.getByRole("row").filter({ has: page.locator("[data-row-link]") });
  for (const row of await statuses.all()) await expect(row).toContainText(t("status.order.delivered"));
});
