import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, unique } from "./integrator";
import { expect, test } from "./test";

const statusOf = async (secret: string) =>
  (await new Integrator(secret).call("GET", "/api/pms/products?limit=1")).status;

test("an owner makes a key, rotates it without a refused call, and revokes it", async ({ visit }) => {
  const name = unique("Partner");
  const admin = new Admin(await visit({ login: demo.company.logins.owner }));
  const { page, t } = admin;
  const card = page.getByRole("article").filter({ hasText: name });
  const choose = async (entry: "rotate" | "revoke") => {
    await card.getByRole("button", { name: t("action.menu", { name }) }).click();
    await page.getByRole("menuitem", { name: t(`apiKeys.${entry}`) }).click();
  };
  /** Takes the secret out of the dialog that shows it, and leaves it; a key or a press beside it does not lose it. */
  const takeSecret = async () => {
    const dialog = page.getByRole("dialog");
    const field = dialog.getByRole("textbox", { name: t("apiKeys.secret") });
    const secret = await field.inputValue();
    await page.keyboard.press("Escape");
    await page.mouse.click(2, 2);
    await expect(field).toHaveValue(secret);
    await admin.button(t("apiKeys.kept")).click();
    await expect(dialog).toBeHidden();
    return secret;
  };

  await admin.open("/api-keys");
  await admin.button(t("apiKeys.new")).click();
  const sheet = page.getByRole("dialog", { name: t("apiKeys.new") });
  await admin.button(t("apiKeys.make")).click();
  await expect(sheet.getByText(t("validation.scopes"))).toBeVisible();
  await sheet.getByRole("textbox", { name: t("apiKeys.name") }).fill(name);
  await sheet
    .getByRole("radiogroup", { name: t("apiKeys.resources.catalog") })
    .getByRole("radio", { name: t("apiKeys.levels.read") })
    .click();
  await admin.button(t("apiKeys.make")).click();
  const first = await takeSecret();
  await expect(card).toContainText(t("apiKeys.resources.catalog"));
  expect(await statusOf(first)).toBe(200);

  await test.step("its secret is not to be seen again", async () => {
    await page.reload();
    await expect(card).toContainText(first.slice(-4));
    expect(await page.content()).not.toContain(first.slice(-20));
  });

  await choose("rotate");
  await admin.button(t("apiKeys.rotate")).click();
  const second = await takeSecret();
  await expect(card).toContainText(t("apiKeys.states.rotating"));
  await test.step("the audit says which secret goes on, and what the key may do, in words", async () => {
    const audit = new Admin(await visit({ login: demo.company.logins.owner }));
    const changeOf = async (action: "created" | "rotated") => {
      await audit.open(`/audit?action=api_key.${action}`);
      await audit
        .row(name)
        .getByRole("button", { name: t("audit.show") })
        .click();
      return audit.page.getByRole("dialog");
    };
    await expect(await changeOf("rotated")).toContainText(
      `${t("audit.fields.lastFour")}: ${first.slice(-4)}`,
    );
    const created = await changeOf("created");
    await expect(created).toContainText(t("apiKeys.resources.catalog"));
    await expect(created).toContainText(t("apiKeys.environments.live"));
  });
  expect([await statusOf(second), await statusOf(first)]).toEqual([200, 200]);

  await card.getByRole("button", { name: t("apiKeys.endFormer") }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: t("apiKeys.endFormer") })
    .click();
  await expect(card).toContainText(t("apiKeys.states.active"));
  expect([await statusOf(second), await statusOf(first)]).toEqual([200, 401]);

  await choose("revoke");
  const question = page.getByRole("alertdialog", { name: t("apiKeys.revokeTitle", { name }) });
  await expect(question).toContainText(t("apiKeys.resources.catalog"));
  await question.getByRole("button", { name: t("apiKeys.revoke") }).click();
  await expect(question).toBeHidden();
  await expect(card).toBeHidden();
  expect(await statusOf(second)).toBe(401);
});
