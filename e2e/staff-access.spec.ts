import type { Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { Admin } from "./admin";
import { demo } from "./demo";
import { proceduresWith, tokenOf, unique } from "./integrator";
import { mailedLink } from "./mailbox";
import { expect, forgive, signIn, test } from "./test";

const PASSWORD = "a colleague with a lantern";
const addressOf = (name: string) => `${name.replaceAll(/\W+/g, "-").toLowerCase()}@example.test`;

/** Chooses a password on the page that a mailed link leads to. */
async function choosePassword({ page, t }: Admin, password: string, submit: "reset" | "invitation") {
  await page.getByLabel(t("signIn.newPassword"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t(`signIn.${submit}Submit`) }).click();
}

test("a colleague is invited, follows the mail of the outbox, and sees what the role may", async ({
  visit,
  complaints,
}) => {
  const owner = new Admin(await visit({ login: demo.company.logins.owner }));
  const { page, t } = owner;
  const name = unique("Picker");
  const login = { email: addressOf(name), password: PASSWORD };

  await owner.open("/users");
  await owner.button(t("staff.new")).click();
  const sheet = page.getByRole("dialog", { name: t("staff.new") });
  await sheet.getByRole("textbox", { name: t("staff.name") }).fill(name);
  await sheet.getByRole("textbox", { name: t("staff.email") }).fill(login.email);
  await sheet.getByRole("combobox", { name: t("staff.role") }).click();
  await page.getByRole("option", { name: "Picker" }).click();
  await sheet.getByRole("button", { name: t("staff.sendInvitation") }).click();
  await expect(sheet).toHaveCount(0);

  await expect(async () => {
    await owner.open(`/outbox?template=invitation&search=${encodeURIComponent(login.email)}`);
    await expect(owner.row(login.email)).toHaveCount(1, { timeout: 2000 });
  }).toPass();
  await owner.row(login.email).getByRole("link").click();
  await expect(owner.heading(t("outbox.templates.invitation"))).toBeVisible();
  const link = await page.getByRole("link", { name: t("outbox.openLink") }).getAttribute("href");

  const colleague = new Admin(await visit());
  await test.step("the link opens the account once", async () => {
    await colleague.page.goto(link ?? "");
    await choosePassword(colleague, PASSWORD, "invitation");
    await expect(colleague.page.getByRole("status")).toContainText(t("signIn.invitationDone"));
    await colleague.page.goto(link ?? "");
    await choosePassword(colleague, "somebody else by the mail", "invitation");
    await expect(colleague.page.getByText(t("signIn.linkOver"))).toBeVisible();
    forgive(complaints, "status of 401");
  });

  await test.step("behind it is what a picker works with, and nothing more", async () => {
    await colleague.open("/sign-in");
    await signIn(colleague.page, "en", login);
    await expect(colleague.page.getByRole("heading", { name: t("today.needs") })).toBeVisible();
    await expect(colleague.page.getByRole("heading", { name: t("today.sales") })).toHaveCount(0);
    for (const entry of ["orders", "inventory"] as const)
      await expect(colleague.menuLink(entry)).toBeVisible();
    for (const entry of ["users", "customers", "outbox", "apiKeys", "audit"] as const)
      await expect(colleague.menuLink(entry)).toHaveCount(0);
    await colleague.open("/users");
    await expect(colleague.page.getByRole("main")).toContainText("staff:read");
  });

  await test.step("and the owner sees that they came", async () => {
    await owner.open(`/users?search=${encodeURIComponent(login.email)}`);
    await expect(owner.row(name)).toContainText(t("staff.states.active"));
  });
  // The frame of a mail runs no script, and so none of those by which a trace is taken either.
  for (const complaint of complaints.splice(0)) expect(complaint).toContain("Blocked script execution in");
});

test("who forgot the password chooses another by mail: once, and signed out everywhere", async ({
  visit,
  complaints,
}) => {
  const token = await tokenOf(demo.company.logins.owner);
  const name = unique("Forgetful");
  const login = { email: addressOf(name), password: PASSWORD };
  const { staff } = proceduresWith({ authorization: `Bearer ${token}` });
  await staff.create.mutate({ name, role: "manager", ...login });

  const here = new Admin(await visit());
  const { t } = here;
  await here.open("/orders");
  await signIn(here.page, "en", login);

  const there = new Admin(await visit());
  await there.open("/sign-in");
  await there.page.getByRole("link", { name: t("signIn.forgot") }).click();
  await expect(there.heading(t("signIn.forgotTitle"))).toBeVisible();
  await there.page.getByRole("textbox", { name: t("signIn.email") }).fill(login.email);
  await there.button(t("signIn.forgotSubmit")).click();
  await expect(there.page.getByText(t("signIn.forgotSent"))).toBeVisible();
  const link = await mailedLink(login.email, "reset_password");
  await there.page.goto(link);
  const changed = { ...login, password: "another lantern, a brighter one" };
  await choosePassword(there, changed.password, "reset");
  await expect(there.page.getByRole("status")).toContainText(t("signIn.resetDone"));

  await test.step("the session of before is over", async () => {
    await expect(async () => {
      await here.open("/orders");
      await expect(here.heading(t("signIn.title"))).toBeVisible({ timeout: 2000 });
    }).toPass();
  });

  await test.step("the link says that it was used", async () => {
    await there.page.goto(link);
    await choosePassword(there, "a third one for whoever reads mail", "reset");
    await expect(there.page.getByText(t("signIn.linkOver"))).toBeVisible();
    await there.page.getByRole("link", { name: t("signIn.forgot") }).click();
    await expect(there.heading(t("signIn.forgotTitle"))).toBeVisible();
  });

  await there.open("/sign-in");
  await signIn(there.page, "en", changed);
  forgive(complaints, "status of 401");
});

/** A company of this spec alone, whose owner has just chosen a password. */
async function openCompany(): Promise<{ email: string; password: string }> {
  const slug = `guarded-${Date.now()}`;
  const owner = { email: `${slug}@example.test`, password: "an owner behind two doors" };
  const operator = proceduresWith({
    authorization: `Bearer ${await tokenOf(demo.company.logins.owner)}`,
  });
  const { invitation } = await operator.companies.open.mutate({
    slug,
    name: { ar: slug, en: slug },
    owner: { name: "Dana", email: owner.email, locale: "en" },
  });
  const token = new URL(invitation ?? "").searchParams.get("token") ?? "";
  await proceduresWith({}).session.acceptInvitation.mutate({ token, password: owner.password });
  return owner;
}

async function setUpSecondFactor(page: Page, t: Admin["t"]) {
  const seed = page.getByRole("textbox", { name: t("secondFactor.seed") });
  const totp = new TOTP({ secret: await seed.inputValue() });
  await page.getByRole("textbox", { name: t("secondFactor.code") }).fill(totp.generate());
  await page.getByRole("button", { name: t("secondFactor.confirm") }).click();
  await page.getByRole("checkbox", { name: t("secondFactor.kept") }).click();
  await page.getByRole("button", { name: t("secondFactor.done"), exact: true }).click();
}

test("a company that asks for a second factor lets nobody do anything before they have one", async ({
  visit,
}) => {
  const login = await openCompany();
  const admin = new Admin(await visit());
  const { page, t } = admin;
  await admin.open("/settings/security");
  await signIn(page, "en", login);
  await expect(admin.heading(t("settings.security.title"))).toBeVisible();
  await page.getByRole("radio", { name: t("settings.security.rules.required") }).click();
  const question = page.getByRole("alertdialog", { name: t("settings.security.requireTitle") });
  await expect(question).toContainText("1 member");
  await question.getByRole("button", { name: t("settings.security.require") }).click();
  await expect(question).toBeHidden();

  await test.step("every page leads to where it is set up", async () => {
    for (const path of ["/", "/orders", "/profile"])
      await expect(async () => {
        await admin.open(path);
        await expect(admin.heading(t("secondFactor.title"))).toBeVisible({ timeout: 2000 });
      }).toPass();
    await expect(page).toHaveURL(`${demo.admin}/enrol`);
    await expect(admin.menu).toHaveCount(0);
    // What is known of an account is known for some seconds.
    const askRound = () =>
      page.request.get(`${demo.admin}/api/trpc/orders.list`, {
        params: { input: JSON.stringify({ json: {} }) },
      });
    await expect.poll(async () => (await askRound()).status()).toBe(403);
  });

  await test.step("whoever has no device at hand leaves", async () => {
    await admin.button(t("shell.signOut")).click();
    await expect(admin.heading(t("signIn.title"))).toBeVisible();
    await page.getByRole("textbox", { name: t("signIn.email") }).fill(login.email);
    await page.getByRole("textbox", { name: t("signIn.password") }).fill(login.password);
    await admin.button(t("signIn.submit")).click();
    await expect(admin.heading(t("secondFactor.title"))).toBeVisible();
  });

  await test.step("once it is, the shop opens", async () => {
    await admin.button(t("secondFactor.begin")).click();
    await setUpSecondFactor(page, t);
    await expect(admin.menuLink("orders")).toBeVisible();
    await admin.open("/orders");
    await expect(admin.heading(t("orders.title"))).toBeVisible();
  });
});
