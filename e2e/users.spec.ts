import { Admin } from "./admin";
import { demo } from "./demo";
import { proceduresWith, tokenOf, unique } from "./integrator";
import { expect, forgive, test } from "./test";

test("an owner invites somebody, gives them another role, and removes them", async ({ visit }) => {
  const admin = new Admin(await visit({ login: demo.company.logins.owner }));
  const { page, t } = admin;
  const name = unique("Newcomer");
  const email = `${name.replaceAll(/\W+/g, "-").toLowerCase()}@example.test`;
  await admin.open("/users");
  await expect(admin.heading(t("staff.title"))).toBeVisible();

  await test.step("by invitation", async () => {
    await admin.button(t("staff.new")).click();
    const sheet = page.getByRole("dialog", { name: t("staff.new") });
    await sheet.getByRole("textbox", { name: t("staff.name") }).fill(name);
    await sheet.getByRole("textbox", { name: t("staff.email") }).fill(email);
    await sheet.getByRole("combobox", { name: t("staff.role") }).click();
    await page.getByRole("option", { name: "Picker" }).click();
    await sheet.getByRole("button", { name: t("staff.sendInvitation") }).click();
    await expect(sheet).toHaveCount(0);
  });

  await test.step("who is found, waiting, and given another role", async () => {
    await admin.open(`/users?search=${encodeURIComponent(email)}`);
    await expect(admin.row(name)).toContainText(t("staff.states.invited"));
    await admin.row(name).getByRole("link", { name }).click();
    await expect(admin.heading(name)).toBeVisible();
    await expect(admin.button(t("staff.inviteAgain"))).toBeEnabled();
    await admin.choose(t("staff.role"), "Support");
    await admin.button(t("action.save")).click();
    await expect(page.getByText(t("staff.saved", { name }))).toBeVisible();
  });

  await test.step("and removed", async () => {
    await admin.button(t("action.delete")).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: t("action.delete") })
      .click();
    await expect(admin.heading(t("staff.title"))).toBeVisible();
    await admin.open(`/users?search=${encodeURIComponent(email)}`);
    await expect(page.getByText(t("table.noMatch"))).toBeVisible();
  });
});

test("nobody changes their own rights, and a manager looks without changing", async ({ visit }) => {
  const admin = new Admin(await visit({ login: demo.company.logins.manager }));
  const { t } = admin;
  await admin.open("/users");
  await expect(admin.page.getByRole("row").nth(1)).toBeVisible();
  await expect(admin.button(t("staff.new"))).toHaveCount(0);
  const owner = new Admin(await visit({ login: demo.company.logins.owner }));
  const { email } = demo.company.logins.owner;
  await owner.open(`/users?search=${encodeURIComponent(email)}`);
  await owner.row(email).getByRole("link").first().click();
  await expect(owner.page.getByText(t("staff.limits.self")).first()).toBeVisible();
  await expect(owner.button(t("action.delete"))).toBeDisabled();
});

test("a role is made, the shop is looked at as another, and the way back is there", async ({ visit }) => {
  const admin = new Admin(await visit({ login: demo.company.logins.owner }));
  const { page, t } = admin;
  const name = unique("Clerk");
  await admin.open("/users/roles");
  const matrix = page.getByRole("table", { name: t("roles.title") });

  await test.step("a role of the shop's own", async () => {
    await admin.button(t("roles.new")).click();
    const sheet = page.getByRole("dialog", { name: t("roles.new") });
    await sheet.getByRole("button", { name: t("action.save") }).click();
    await expect(sheet.getByText(t("validation.name"))).toBeVisible();
    await sheet.getByRole("textbox", { name: t("roles.nameEn") }).fill(name);
    await sheet.getByRole("textbox", { name: t("roles.slug") }).fill(`c${Date.now()}`);
    await sheet
      .getByRole("radiogroup", { name: t("apiKeys.resources.orders") })
      .getByRole("radio", { name: t("apiKeys.levels.read") })
      .click();
    await sheet
      .getByRole("radiogroup", { name: t("apiKeys.resources.inventory") })
      .getByRole("radio", { name: t("apiKeys.levels.write") })
      .click();
    await sheet.getByRole("button", { name: t("action.save") }).click();
    await expect(matrix.getByRole("columnheader").filter({ hasText: name })).toBeVisible();
  });

  await test.step("looked at the shop as it would", async () => {
    await admin.button(t("action.menu", { name })).click();
    await page.getByRole("menuitem", { name: t("viewAs.look") }).click();
    const banner = page.getByRole("region", { name: t("viewAs.label") });
    await expect(banner).toContainText(name);
    await expect(admin.menuLink("orders")).toBeVisible();
    for (const entry of ["products", "customers", "users", "settings"] as const)
      await expect(admin.menuLink(entry)).toHaveCount(0);
    await admin.open("/customers");
    await expect(page.getByRole("main")).toContainText("customers:read");
    await admin.open("/inventory");
    await expect(admin.button(t("inventory.adjust")).first()).toBeVisible();
    await expect(page.getByRole("combobox", { name: t("products.category") })).toHaveCount(0);
    await expect(admin.button(t("inventory.receive"))).toHaveCount(0);
    const users = await page.request.get(`${demo.admin}/api/trpc/staff.list`, {
      params: { input: JSON.stringify({ json: {} }) },
    });
    expect(users.status()).toBe(403);
    await banner.getByRole("button", { name: t("viewAs.leave") }).click();
    await expect(admin.menuLink("users")).toBeVisible();
    await expect(banner).toHaveCount(0);
  });

  await test.step("and removed again", async () => {
    await admin.button(t("action.menu", { name })).click();
    await page.getByRole("menuitem", { name: t("action.delete") }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: t("action.delete") })
      .click();
    await expect(matrix.getByRole("columnheader").filter({ hasText: name })).toHaveCount(0);
  });
});

test("what somebody types of an account is kept when another changes it meanwhile", async ({
  visit,
  complaints,
}) => {
  const { staff } = proceduresWith({
    authorization: `Bearer ${await tokenOf(demo.company.logins.owner)}`,
  });
  const name = unique("Contested");
  const email = `${name.replaceAll(/\W+/g, "-").toLowerCase()}@example.test`;
  const member = await staff.create.mutate({ name, email, role: "support", password: "two at one desk" });
  const admin = new Admin(await visit({ login: demo.company.logins.owner }));
  const { page, t } = admin;
  await admin.open(`/users/${member.id}`);
  const field = (label: string) => page.getByRole("textbox", { name: label });
  await field(t("staff.phone")).fill("+966500000001");
  await staff.update.mutate({ id: member.id, name: `${name} anew` });

  await admin.button(t("action.save")).click();
  await expect(page.getByText(t("errors.conflictKept"))).toBeVisible();
  await expect(field(t("staff.name"))).toHaveValue(`${name} anew`);
  await expect(field(t("staff.phone"))).toHaveValue("+966500000001");
  await admin.button(t("action.save")).click();
  await expect(page.getByText(t("staff.saved", { name: `${name} anew` }))).toBeVisible();
  expect(await staff.get.query({ id: member.id })).toMatchObject({
    name: `${name} anew`,
    phone: "+966500000001",
  });
  forgive(complaints, "status of 412");
});
