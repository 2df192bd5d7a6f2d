import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, unique } from "./integrator";
import { expect, test } from "./test";

test("whoever forgot their password finds the mail in the outbox, whose link leads to its page", async ({
  visit,
}) => {
  const owner = demo.company.logins.owner;
  await new Integrator().procedures.session.requestPasswordReset.mutate({ kind: "staff", email: owner.email });
  const admin = new Admin(await visit({ login: owner }));
  await admin.open("/outbox?template=reset_password");

  await test.step("the list is narrowed by state and recipient, in its address", async () => {
    await admin.page.getByRole("searchbox").fill(owner.email);
    await expect(admin.page).toHaveURL(/search=/);
    await admin.choose(admin.t("outbox.state"), admin.t("outbox.states.kept"));
    await expect(admin.page).toHaveURL(/state=kept/);
    await expect(async () => {
      await admin.page.reload();
      await expect(admin.row(owner.email).first()).toBeVisible({ timeout: 2000 });
    }).toPass();
  });

  await admin.row(owner.email).first().getByRole("link").click();
  await expect(admin.heading(admin.t("outbox.templates.reset_password"))).toBeVisible();
  const letter = admin.page.frameLocator("iframe");
  await expect(letter.getByRole("heading", { level: 1 })).toBeVisible();
  await admin.button(admin.t("outbox.asText")).click();
  await expect(admin.page.locator("pre")).toContainText("/reset-password?token=");
  const link = admin.page.getByRole("link", { name: admin.t("outbox.openLink") });
  await expect(link).toHaveAttribute("href", new RegExp(`^${demo.admin}/reset-password\\?token=[\\w.-]+$`));
});

test("an order writes to its buyer in their language, and the mail can be sent again", async ({ visit }) => {
  const email = `${unique("buyer").toLowerCase().replaceAll(/[^a-z0-9]/g, "")}@example.test`;
  const integrator = new Integrator();
  const name = unique("Mailed");
  const product = await integrator.sellProduct({ name: { ar: name, en: name }, price: 5, stock: 1 });
  const order = await integrator.procedures.orders.place.mutate({
    lines: [{ productId: product.id, quantity: "1" }],
    contact: { name: "نورة", email, phone: null },
    shippingAddress: { line1: "1", city: "مرسى", country: "SA" },
    locale: "ar",
  });
  const admin = new Admin(await visit({ login: demo.company.logins.owner, locale: "ar" }), "ar");
  await expect(async () => {
    await admin.open(`/outbox?search=${email}&state=kept`);
    await expect(admin.row(email)).toBeVisible({ timeout: 2000 });
  }).toPass();
  await admin.row(email).getByRole("link").click();
  const letter = admin.page.frameLocator("iframe");
  await expect(letter.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(letter.getByText(name)).toBeVisible();
  await expect(letter.getByRole("link").first()).toHaveAttribute(
    "href",
    `${demo.storefront}/ar/orders/${order.trackingToken}`,
  );
  await admin.button(admin.t("outbox.resend")).click();
  await expect(admin.page.getByText(admin.t("outbox.resent"))).toBeVisible();
});
