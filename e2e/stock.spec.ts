import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, unique } from "./integrator";
import { Shop } from "./shop";
import { expectNoReload, markDocument } from "./stayed";
import { expect, forgive, test } from "./test";

const login = demo.company.logins.picker;

test("stock is corrected with a reason and counted; the ledger tells each and an open product page follows", async ({
  visit,
  complaints,
}) => {
  const integrator = new Integrator();
  const name = { ar: unique("حليب طازج"), en: unique("Fresh milk") };
  const product = await integrator.sellProduct({ name, price: 6, stock: 8 });

  const shop = new Shop(await visit(), "en");
  const stockLine = (left: number) => {
    const words = left === 0 ? shop.t("product.stockOut") : low(left);
    return expect(shop.page.getByRole("main").getByRole("status").filter({ hasText: words })).toBeVisible();
  };
  const low = (left: number) => shop.t("product.stockLow", { amount: `${left} pieces` });
  await shop.open(`/p/${product.slug}`);
  await stockLine(8);
  await markDocument(shop.page);

  const admin = new Admin(await visit({ login }));
  const { page, t } = admin;
  const sheet = page.getByRole("dialog", { name: t("inventory.adjustTitle", { name: name.en }) });
  const adjust = async (how: "decrement" | "count", quantity: string, reason: "damage" | "correction") => {
    await admin.button(t("inventory.adjust")).click();
    await sheet.getByRole("radio", { name: t(`inventory.${how}`), exact: true }).click();
    await sheet
      .getByRole("textbox", { name: t(how === "count" ? "inventory.counted" : "inventory.quantity") })
      .fill(quantity);
    await sheet.getByRole("radio", { name: t(`inventory.reasons.${reason}`) }).click();
    await admin.button(t("action.save")).click();
  };

  await test.step("three are damaged", async () => {
    await admin.open(`/inventory?search=${encodeURIComponent(name.en)}`);
    await admin.row(name.en).getByRole("link", { name: name.en }).click();
    await expect(admin.heading(name.en)).toBeVisible();
    await adjust("decrement", "3", "damage");
    await expect(sheet).toBeHidden();
    const line = admin.row(t("inventory.reasons.damage"));
    await expect(line).toContainText(/[-−]3/);
    await expect(line).toContainText("5");
    await stockLine(5);
  });

  await test.step("more than there is cannot leave", async () => {
    await adjust("decrement", "50", "damage");
    await expect(sheet.getByRole("alert")).toContainText(t("reasons.stock.short", { available: "5" }));
    forgive(complaints, "status of 409");
    await admin.button(t("action.cancel")).click();
    expect(await integrator.stock(product.id)).toMatchObject({ stock: 5 });
  });

  await test.step("a count finds nothing left", async () => {
    await adjust("count", "0", "correction");
    await expect(sheet).toBeHidden();
    await expect(admin.row(t("inventory.kinds.count"))).toContainText(/[-−]5/);
    await stockLine(0);
    const soldOut = shop.page.getByRole("button", { name: shop.t("product.soldOut") });
    await expect(soldOut).toBeDisabled();
    await expect(soldOut).toHaveCSS("opacity", "0.5");
  });
  await expectNoReload(shop.page);

  const { data } = await integrator.procedures.inventory.movements.query({ productId: product.id });
  expect(data.map(({ onHandAfter }) => Number(onHandAfter))).toEqual([0, 5, 8]);
});
