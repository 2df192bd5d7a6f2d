import { Admin } from "./admin";
import { demo } from "./demo";
import { expect, forgive, test } from "./test";

test("an operator opens a company, looks after it from inside, and comes back", async ({
  visit,
  complaints,
}) => {
  const admin = new Admin(await visit({ login: demo.company.logins.owner }));
  const { page, t } = admin;
  const slug = `fresh-${Date.now()}`;
  const name = `Fresh ${slug}`;
  await admin.open();
  await admin.menuLink("companies").click();
  await expect(admin.heading(t("companies.title"))).toBeVisible();

  await test.step("opened, its owner's link is shown this once", async () => {
    await admin.button(t("companies.open")).click();
    await page.getByLabel(t("settings.nameEn")).fill(name);
    await page.getByLabel(t("companies.slug")).fill(slug);
    await page.getByLabel(t("companies.domains")).fill(`${slug}.test`);
    await page.getByLabel(t("companies.ownerName")).fill("Dana");
    await page.getByLabel(t("companies.ownerEmail")).fill(`${slug}@example.test`);
    await admin.button(t("companies.openIt")).click();
    const link = page.getByLabel(t("companies.link"), { exact: true });
    await expect(link).toHaveValue(/\/accept-invitation\?token=./);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: t("action.close") })
      .click();
    await expect(admin.row(slug)).toContainText(`${slug}.test`);
  });

  await test.step("its host is served at once", async () => {
    const answer = await page.request.get(`${demo.api}/trpc/settings.public`, {
      headers: { company: slug },
    });
    expect(await answer.text()).toContain(name);
  });

  const beside = new Admin(await page.context().newPage());
  await beside.open("/settings");
  await expect(beside.page.getByLabel(t("settings.nameEn"))).not.toHaveValue("");

  await test.step("entered once they said again who they are; every page says so, and its settings are the new company's", async () => {
    // As the API answers ten minutes after they signed in.
    await page.route(
      "**/api/visit",
      (route) => route.fulfill({ status: 403, json: { reason: "step_up.required" } }),
      { times: 1 },
    );
    await admin.button(t("companies.enterOf", { name })).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: t("companies.enter"), exact: true })
      .click();
    const again = page.getByRole("dialog", { name: t("session.confirmTitle") });
    const { password } = demo.company.logins.owner;
    await again.getByRole("textbox", { name: t("session.proof") }).fill(password);
    await again.getByRole("button", { name: t("session.confirm") }).click();
    const banner = page.getByRole("region", { name: t("companies.visit") });
    await expect(banner).toContainText(name);
    forgive(complaints, "403");
    await expect(admin.menuLink("companies")).toHaveCount(0);
    await test.step("a page beside it that is still the former company's saves nothing, and says why", async () => {
      await beside.page.getByLabel(t("settings.nameEn")).fill("Saved in the wrong company");
      await beside.button(t("action.save")).click();
      const dialog = beside.page.getByRole("dialog", { name: t("session.movedTitle") });
      await dialog.getByRole("button", { name: t("session.loadAgain") }).click();
      await expect(beside.page.getByRole("region", { name: t("companies.visit") })).toContainText(name);
      await beside.page.close();
    });
    await admin.menuLink("settings").click();
    await expect(page.getByLabel(t("settings.nameEn"))).toHaveValue(name);
    await banner.getByRole("button").click();
    await expect(admin.heading(t("companies.title"))).toBeVisible();
    await expect(banner).toHaveCount(0);
  });

  await test.step("suspended, it serves nobody", async () => {
    await admin.button(t("companies.editOf", { name })).click();
    await page.getByRole("switch", { name: t("companies.suspend") }).click();
    await admin.button(t("action.save")).click();
    const question = page.getByRole("alertdialog", { name: t("companies.suspendTitle", { name }) });
    await question.getByRole("button", { name: t("companies.suspendIt") }).click();
    await expect(admin.row(slug)).toContainText(t("companies.suspended"));
    const answer = await page.request.get(`${demo.api}/api/products`, { headers: { company: slug } });
    expect(answer.status()).toBe(403);
  });
  forgive(complaints, "/settings: Failed to load resource: the server responded with a status of 409");
});

test("an owner of another company finds no companies", async ({ visit }) => {
  const admin = new Admin(await visit({ login: demo.secondCompany.logins.owner }));
  await admin.open("/companies");
  await expect(admin.page.getByRole("main")).toContainText(admin.t("errors.forbiddenTitle"));
  await expect(admin.menuLink("companies")).toHaveCount(0);
});
