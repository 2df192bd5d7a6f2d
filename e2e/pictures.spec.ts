import { Admin } from "./admin";
import { demo } from "./demo";
import { Shop } from "./shop";
import { expect, forgive, test } from "./test";

test("a picture that does not load leaves an outline in its place", async ({ visit, complaints }) => {
  const shop = new Shop(await visit(), "en");
  await shop.page.route("**/uploads/**", (route) => route.abort());
  await shop.open();
  await expect(shop.page.getByRole("article").locator("img[data-dead]").first()).toHaveCSS(
    "content",
    /^url\("data:image\/svg/,
  );

  const { page } = new Admin(await visit({ login: demo.company.logins.owner }));
  await page.route("**/uploads/**", (route) => route.abort());
  await page.goto(`${demo.admin}/products`);
  await expect(page.getByRole("row").locator("img[data-dead]").first()).toBeVisible();
  forgive(complaints, "ERR_FAILED");
});

test("lists show the smallest stored size of a picture", async ({ visit }) => {
  const { page } = new Admin(await visit({ login: demo.company.logins.owner }));
  for (const path of ["/products", "/inventory"]) {
    await page.goto(demo.admin + path);
    const picture = page.getByRole("row").locator("img").first();
    await expect(picture).toBeVisible();
    const width = await picture.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth);
    expect(width).toBeLessThanOrEqual(320);
  }
});
