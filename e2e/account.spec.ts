import { Integrator, unique } from "./integrator";
import { mailedLink } from "./mailbox";
import { guest } from "./shop";
import { newAccount, Shopper } from "./shopper";
import { expect, test } from "./test";

test("somebody opens an account, proves the address, keeps an address, and finds the order made with it", async ({
  visit,
}) => {
  const name = unique("Dates");
  const { slug } = await new Integrator().sellProduct({ name: { ar: name, en: name }, price: 20, stock: 5 });
  const account = newAccount();
  const shopper = new Shopper(await visit({ locale: "ar" }), "ar");
  const { page, t } = shopper;

  await test.step("a password that others have is refused in words", async () => {
    await shopper.open("/sign-up");
    await shopper.input("name").fill(account.name);
    await shopper.input("email").fill(account.email);
    await shopper.input("password").fill("password123");
    await shopper.button(t("account.pages.signUp.title")).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText(t("account.errors.passwordCommon"));
  });

  await shopper.signUp(account);
  const link = await mailedLink(account.email, "verify_email");
  await page.goto(link);
  await shopper.button(t("account.pages.verify.title")).click();
  await shopper.expectDone("verified");
  await page.goto(link);
  await shopper.button(t("account.pages.verify.title")).click();
  await shopper.expectLinkOver();

  await test.step("the cart of before stays with who signs in on the way to the checkout", async () => {
    await shopper.open(`/p/${slug}`);
    await shopper.addToCart.click();
    await shopper.toCheckout.click();
    await page
      .getByRole("main")
      .getByRole("link", { name: t("checkout.signIn") })
      .click();
    await page.waitForURL(/\/sign-in/);
    for (const way of ["signUp", "signIn"] as const)
      await page
        .getByRole("main")
        .getByRole("link", { name: t(`account.pages.${way}.title`) })
        .click();
    await page.waitForURL(/\/sign-in/);
    await shopper.signIn(account);
    await expect(page).toHaveURL(/\/ar\/checkout$/);
    await expect(shopper.field("name")).toHaveValue(account.name);
  });

  await test.step("an address that is kept", async () => {
    await shopper.open("/account/addresses/new");
    await shopper.input("label").fill("البيت");
    await shopper.input("line1").fill(guest.line1);
    await shopper.input("city").fill(guest.city);
    await shopper.button(t("account.save")).click();
    await expect(page.getByRole("main").getByText(t("account.addresses.default"))).toBeVisible();
  });

  await test.step("is chosen at the checkout", async () => {
    await shopper.open("/checkout");
    await expect(page.getByRole("radio", { name: "البيت" })).toBeChecked();
    await expect(shopper.field("line1")).toHaveValue(guest.line1);
    await shopper.field("phone").fill(guest.phone);
  });

  await test.step("changed meanwhile, it is filled in as it is now, beside what was typed", async () => {
    await shopper.open("/account/addresses");
    await page.getByRole("link", { name: t("account.addresses.editNamed", { name: "البيت" }) }).click();
    await shopper.input("line1").fill("شارع الملك فهد 7");
    await shopper.button(t("account.save")).click();
    await expect(page.getByRole("main")).toContainText("شارع الملك فهد 7");
    await shopper.open("/checkout");
    await expect(shopper.field("phone")).toHaveValue(guest.phone);
    await expect(shopper.field("line1")).toHaveValue("شارع الملك فهد 7");
    await shopper.placeOrder.click();
    await page.waitForURL(/\/orders\//);
    await shopper.expectOrder("pending");
  });

  await test.step("an address goes when it is asked for twice, and once is enough for two tabs", async () => {
    const late = new Shopper(await page.context().newPage(), "ar");
    for (const tab of [shopper, late]) await tab.open("/account/addresses");
    for (const tab of [shopper, late]) {
      const main = tab.page.getByRole("main");
      await main.getByText(t("account.addresses.remove"), { exact: true }).click();
      await tab.button(t("account.addresses.removeYesNamed", { name: "البيت" })).click();
      await expect(main).toContainText(t("account.addresses.none"));
    }
    await late.page.close();
  });

  await shopper.open("/account/orders");
  await page.getByRole("main").getByRole("listitem").getByRole("link").click();
  await expect(page.getByRole("main")).toContainText(name);
  await expect(page.getByRole("main")).toContainText("شارع الملك فهد 7");

  await test.step("nobody else finds it", async () => {
    const address = page.url();
    const stranger = new Shopper(await visit({ locale: "ar" }), "ar");
    await stranger.page.goto(address);
    await expect(stranger.page).toHaveURL(/\/sign-in\?next=/);
  });
});

test("a session that is ended elsewhere is over, and so is one whose password was forgotten", async ({
  visit,
}) => {
  const account = newAccount();
  const here = new Shopper(await visit(), "en");
  const { t } = here;
  await here.signUp(account);
  await here.open("/sign-in");
  await here.signIn(account);

  const there = new Shopper(await visit(), "en");
  await there.open("/sign-in");
  await there.signIn(account);

  await test.step("ended from the list", async () => {
    await here.open("/account/security");
    await here.button(t("account.sessions.endOthers")).click();
    await expect(here.button(t("account.sessions.endOthers"))).toHaveCount(0);
    await expect(async () => {
      await there.open("/account");
      await expect(there.page.getByRole("main").getByRole("status")).toContainText(
        t("account.reasons.ended"),
        {
          timeout: 2000,
        },
      );
    }).toPass();
    await expect(there.accountLink).toBeVisible();
  });

  await test.step("a new password by a mailed link", async () => {
    await there.open("/forgot-password");
    await there.input("email").fill(account.email);
    await there.button(t("account.sendLink")).click();
    await there.expectDone("resetSent");
    const link = await mailedLink(account.email, "reset_password");
    await there.page.goto(link.replace(/\?.*/, ""));
    await there.expectLinkOver();
    const choose = async (password: string) => {
      await there.page.goto(link);
      await there.input("password").fill(password);
      await there.button(t("account.pages.reset.title")).click();
    };
    await choose("five oranges in a bag");
    await expect(there.page.getByRole("main").getByRole("status")).toContainText(
      t("account.reasons.password-changed"),
    );
    await choose("six for whoever reads the mail");
    await there.expectLinkOver();
    await there.open("/sign-in");
    await there.trySignIn(account);
    await expect(there.page.getByRole("main").getByRole("alert")).toContainText(t("account.failures.login"));
    await there.signIn({ ...account, password: "five oranges in a bag" });
  });

  await test.step("signing out leaves nothing behind", async () => {
    await there.button(t("account.signOut")).click();
    await expect(there.page.getByRole("main").getByRole("status")).toContainText(
      t("account.reasons.signed-out"),
    );
    await expect(there.accountLink).toBeVisible();
    expect(
      (await there.page.context().cookies()).filter((cookie) => /mizan_s(?:ession|igned)/.test(cookie.name)),
    ).toEqual([]);
  });
});
