import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, unique } from "./integrator";
import { expect, test } from "./test";

test("the audit is narrowed in its address, names what was changed, is exported and checked", async ({
  visit,
}) => {
  const name = unique("Audited");
  const { id } = await new Integrator().sellProduct({ name: { ar: name, en: name }, price: 5, stock: 1 });
  const admin = new Admin(await visit({ login: demo.company.logins.owner }));
  const { page, t } = admin;
  await admin.open("/audit");

  await test.step("by what it is about and what was done", async () => {
    await admin.choose(t("audit.subject"), t("audit.subjects.Product"));
    await admin.choose(t("audit.action"), t("audit.actions.product.created"));
    await expect(page).toHaveURL(
      /subject=Product&?.*action=product\.created|action=product\.created&?.*subject=Product/,
    );
    await expect(admin.row(name)).toHaveCount(1);
    await expect(admin.row(name).getByRole("link", { name })).toHaveAttribute("href", `/products/${id}`);
  });

  await test.step("by day", async () => {
    await page.getByLabel(t("audit.to"), { exact: true }).fill("2001-01-01");
    await expect(page).toHaveURL(/to=2001-01-01/);
    await expect(page.getByText(t("table.noMatch"))).toBeVisible();
    await page.getByLabel(t("audit.to"), { exact: true }).fill("");
    await expect(admin.row(name)).toBeVisible();
  });

  await test.step("as a file that a spreadsheet reads", async () => {
    const saved = page.waitForEvent("download");
    await admin.button(t("audit.export")).click();
    await page.getByRole("menuitem", { name: t("audit.formats.csv") }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^audit-[\d-]+\.csv$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).toString("utf8")).toContain(name);
    await admin.open("/audit?action=audit.exported");
    await expect(admin.row(t("audit.actions.audit.exported")).first()).toBeVisible();
  });

  await test.step("whole, as its chain says", async () => {
    await admin.button(t("audit.chain.check")).click();
    await expect(page.getByRole("main").getByRole("status")).toContainText(/nothing was altered/);
  });

  await test.step("with the log-in of whoever reads it, and all else that they did", async () => {
    await admin.open("/audit?action=session.opened");
    const mine = admin.row(t("audit.actions.session.opened")).first();
    await expect(mine).toBeVisible();
    await mine.getByRole("link").first().click();
    await expect(page).toHaveURL(/actor=/);
    await expect(page.getByRole("row").nth(1)).toBeVisible();
  });
});
