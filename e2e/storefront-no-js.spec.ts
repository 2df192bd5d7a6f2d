import { Integrator, unique } from "./integrator";
import { guest, Shop } from "./shop";
import { expect, test } from "./test";

test("a browser without scripts finds, chooses, changes, orders and follows", async ({ visit }) => {
  const integrator = new Integrator();
  const name = { ar: unique("زيت زيتون"), en: unique("Olive oil") };
  const product = await integrator.sellProduct({ name, price: 30, stock: 9 });

  const shop = new Shop(await visit({ locale: "ar", javaScriptEnabled: false }), "ar");
  const { page, t } = shop;
  await shop.open();
  await shop.search(name.ar);
  await page.getByRole("main").getByRole("link", { name: name.ar }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name.ar);

  await test.step("into the cart", async () => {
    await page.getByRole("textbox", { name: t("product.quantityIn", { unit: "" }).trim() }).fill("3");
    await shop.addToCart.click();
    await expect(page).toHaveURL(/\/ar\/cart$/);
    await expect(quantity()).toHaveValue("3");
  });

  await test.step("another quantity", async () => {
    await quantity().fill("2");
    await page.getByRole("button", { name: t("cart.update") }).click();
    await expect(quantity()).toHaveValue("2");
  });

  await test.step("what is missing is said, and nothing typed is lost", async () => {
    await shop.toCheckout.click();
    await shop.field("name").fill(guest.name);
    await shop.placeOrder.click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(t("checkout.errors.phone"));
    await expect(shop.field("name")).toHaveValue(guest.name);
  });

  await shop.checkOut(guest);
  await shop.expectOrder("pending");
  await expect(page.getByRole("main")).toContainText(name.ar);
  expect(await integrator.stock(product.id)).toMatchObject({ stock: 9, reserved: 2 });

  function quantity() {
    return page.getByRole("listitem").filter({ hasText: name.ar }).getByRole("textbox");
  }
});
