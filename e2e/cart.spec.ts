import { Integrator, unique } from "./integrator";
import { Shop } from "./shop";
import { expect, test } from "./test";

test("a slow look at the cart does not undo what was added meanwhile", async ({ visit }) => {
  const name = unique("Slow honey");
  const { slug } = await new Integrator().sellProduct({ name: { ar: name, en: name }, price: 20, stock: 5 });
  const shop = new Shop(await visit(), "en");
  const { page } = shop;
  await page.route("**/api/cart", async (route) => {
    if (route.request().method() !== "GET") return route.continue();
    const change = page.waitForResponse((response) => response.request().method() === "POST");
    const seenBefore = await route.fetch();
    await change;
    await route.fulfill({ response: seenBefore });
  });

  await shop.open(`/p/${slug}`);
  const look = page.waitForResponse(
    (response) => response.request().method() === "GET" && response.url().endsWith("/api/cart"),
  );
  await shop.addToCart.click();
  await look;
  await expect(shop.drawer.getByRole("listitem").filter({ hasText: name })).toBeVisible();
  await expect(shop.cartButton(1)).toBeAttached();
});
