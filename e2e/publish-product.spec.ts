import type { Locator, Page } from "@playwright/test";
import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, makePicture, unique } from "./integrator";
import { Shop } from "./shop";
import { expect, test } from "./test";

const login = demo.company.logins.owner;

test("a product is made, published and repriced in the admin, and the storefront follows", async ({
  visit,
}) => {
  const integrator = new Integrator();
  const kilogram = (await integrator.procedures.units.list.query()).find(({ symbol }) => symbol === "kg");
  if (!kilogram) throw new Error("The demo shop sells by the kilogram");
  const name = { ar: unique("طماطم بلدية"), en: unique("Local tomatoes") };

  const admin = new Admin(await visit({ login }));
  const { page, t } = admin;
  await test.step("the editor makes a draft in both languages", async () => {
    await admin.open("/products");
    await page.getByRole("link", { name: t("products.new") }).click();
    await textbox(page, t("products.nameAr")).fill(name.ar);
    await textbox(page, t("products.nameEn")).fill(name.en);
    await textbox(page, t("products.descriptionAr")).fill("حمراء وطازجة");
    await admin.choose(t("products.basicUnit"), kilogram.name.en);
    await price(admin, kilogram.name.en).fill("7,50");
    const chooser = page.waitForEvent("filechooser");
    await admin.button(t("products.chooseFiles")).click();
    const picture = { name: "tomatoes.png", mimeType: "image/png", buffer: await makePicture() };
    await (await chooser).setFiles(picture);
    await textbox(page, t("products.altAr", { number: 1 })).fill("طماطم على غصنها");
    await admin.button(t("products.create")).click();
    await expect(page.getByText(t("products.created2", { name: name.en }))).toBeVisible();
    await expect(admin.heading(name.en)).toBeVisible();
  });

  const shop = new Shop(await visit({ locale: "ar" }), "ar");
  await test.step("published, it is in the storefront", async () => {
    await admin.button(t("products.do.published")).click();
    await expect(page.getByText(t("products.done.published", { name: name.en }))).toBeVisible();
    const inStore = await page.getByRole("link", { name: t("products.view") }).getAttribute("href");
    await shop.page.goto((inStore ?? "").replace(`/${admin.locale}/`, "/ar/"));
    await expect(shop.page.getByRole("heading", { level: 1 })).toHaveText(name.ar);
    const picture = shop.page.getByRole("img", { name: "طماطم على غصنها" });
    await expect(picture).toBeVisible();
    expect(
      await picture.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
    ).toBeGreaterThan(0);
    await expect(priceOf(shop)).toContainText("7.50");
    await expect(priceOf(shop)).toContainText(kilogram.name.ar);
  });

  await test.step("a new price replaces the page that the storefront keeps", async () => {
    await price(admin, kilogram.name.en).fill("8.25");
    await admin.button(t("action.save")).click();
    await expect(page.getByText(t("action.saved"), { exact: true })).toBeVisible();
    await expect(async () => {
      await shop.page.reload();
      await expect(priceOf(shop)).toContainText("8.25", { timeout: 1_000 });
    }).toPass({ timeout: 15_000 });
  });
});

test("two people who change one product are told of each other, and neither loses anything", async ({
  visit,
}) => {
  const integrator = new Integrator();
  const name = unique("Contested tea");
  const { id } = await integrator.createProduct({ name: { ar: name, en: name }, price: 10 });

  const mine = new Admin(await visit({ login }));
  const theirs = new Admin(await visit({ login: demo.company.logins.manager }));
  const { t, page } = mine;
  await mine.open(`/products/${id}`);
  await theirs.open(`/products/${id}`);
  await mine.expectLive();
  await price(mine).fill("12");
  await textbox(page, t("products.descriptionEn")).fill("Mine");

  await price(theirs).fill("15");
  await theirs.button(t("action.save")).click();
  await expect(theirs.page.getByText(t("action.saved"), { exact: true })).toBeVisible();

  const notice = page.getByRole("alert").filter({ hasText: t("products.conflictTitle") });
  await expect(notice).toBeVisible();
  await expect(notice).toContainText(t("products.fields.price"));
  await notice.getByRole("button", { name: t("products.theirs", { value: "15" }) }).click();
  await notice.getByRole("button", { name: t("products.understood") }).click();
  await expect(notice).toBeHidden();
  await expect(price(mine)).toHaveValue(/^15/);
  await expect(textbox(page, t("products.descriptionEn"))).toHaveValue("Mine");
  await mine.button(t("action.save")).click();
  await expect(page.getByText(t("action.saved"), { exact: true })).toBeVisible();

  const stored = await integrator.procedures.products.get.query({ id });
  expect(stored).toMatchObject({ priceMinor: 1500, description: { en: "Mine" } });
});

/** The field of a text, whatever is noted beside its label. */
const textbox = (page: Page, label: string): Locator => page.getByRole("textbox", { name: label });

const price = ({ page, t }: Admin, unit = t("products.onePiece")): Locator =>
  textbox(page, t("products.priceField", { unit }));

/** The line of a product's page that says what it costs. */
const priceOf = ({ page }: Shop): Locator =>
  page.getByRole("main").getByRole("paragraph").filter({ hasText: "/" }).first();
