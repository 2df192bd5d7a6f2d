import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, unique } from "./integrator";
import { expect, forgive, test } from "./test";

/** The frame of a mail runs no script, and so none of those by which a trace is taken either. */
const forgiveTracing = (complaints: string[]) =>
  expect(() => forgive(complaints, "Blocked script execution in")).toPass();

test("whoever forgot their password finds the mail in the outbox, whose link leads to its page", async ({
  visit,
  complaints,
}) => {
  const owner = demo.company.logins.owner;
  await new Integrator().procedures.session.requestPasswordReset.mutate({
    kind: "staff",
    email: owner.email,
  });
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
  await expect(admin.page.locator("iframe")).toBeVisible();
  await admin.button(admin.t("outbox.asText")).click();
  await expect(admin.page.locator("pre")).toContainText("/reset-password?token=");
  const link = admin.page.getByRole("link", { name: admin.t("outbox.openLink") });
  await expect(link).toHaveAttribute("href", new RegExp(`^${demo.admin}/reset-password\\?token=[\\w.-]+$`));
  await forgiveTracing(complaints);
});

test("an order writes to its buyer in their language, and the mail can be sent again", async ({
  visit,
  complaints,
}) => {
  const email = `${unique("buyer")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "")}@example.test`;
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
  // A test cannot look into the frame either: its document is asked for by its address.
  const address = await admin.page.locator("iframe").getAttribute("src");
  const letter = await admin.page.request.get(`${demo.admin}${address}`);
  expect(letter.headers()["content-security-policy"]).toMatch(/default-src 'none'.*sandbox/);
  const html = await letter.text();
  expect(html).toMatch(/<html[^>]*dir="rtl"/);
  expect(html).toContain(name);
  expect(html).toContain(`href="${demo.storefront}/ar/orders/${order.trackingToken}"`);
  await admin.button(admin.t("outbox.resend")).click();
  await expect(admin.page.getByText(admin.t("outbox.resent"))).toBeVisible();
  await forgiveTracing(complaints);
});
