import { Admin } from "./admin";
import { demo } from "./demo";
import { Integrator, unique } from "./integrator";
import { expect, forgive, signIn, test } from "./test";

test("support sees what it may read, and nothing of what it may not", async ({ visit }) => {
  const admin = new Admin(await visit({ login: demo.company.logins.support }));
  await admin.open();
  for (const entry of ["today", "orders", "products", "inventory", "customers", "settings"] as const)
    await expect(admin.menuLink(entry)).toBeVisible();
  await expect(admin.menuLink("audit")).toHaveCount(0);

  await test.step("a page that it may not open says which permission is missing", async () => {
    await admin.open("/audit");
    await expect(admin.page.getByRole("main")).toContainText(admin.t("errors.forbiddenTitle"));
    await expect(admin.page.getByRole("main")).toContainText("audit:read");
    await expect(admin.page.getByRole("table")).toHaveCount(0);
  });

  await test.step("there is nothing to change with", async () => {
    await admin.open("/products");
    await expect(admin.page.getByRole("row").nth(1)).toBeVisible();
    await expect(admin.page.getByRole("link", { name: admin.t("products.new") })).toHaveCount(0);
    await admin.open("/inventory");
    await expect(admin.page.getByRole("row").nth(1)).toBeVisible();
    await expect(admin.button(admin.t("inventory.adjust"))).toHaveCount(0);
  });

  await test.step("a request that goes round the page is refused all the same", async () => {
    const audit = await admin.page.request.get(`${demo.admin}/api/trpc/audit.list`, {
      params: { input: JSON.stringify({ json: {} }) },
    });
    expect(audit.status()).toBe(403);
  });
});

test("who is signed out signs in and is back where they wanted to be", async ({ visit }) => {
  const admin = new Admin(await visit());
  await admin.open("/orders?status=pending");
  await expect(admin.heading(admin.t("signIn.title"))).toBeVisible();
  await signIn(admin.page, "en", demo.company.logins.manager);
  await expect(admin.page).toHaveURL(`${demo.admin}/orders?status=pending`);
  await expect(admin.heading(admin.t("orders.title"))).toBeVisible();

  await test.step("signed out again, the pages are closed", async () => {
    await admin.page.getByRole("button", { name: admin.t("shell.account", { name: "" }).trim() }).click();
    await admin.page.getByRole("menuitem", { name: admin.t("shell.signOut") }).click();
    await expect(admin.heading(admin.t("signIn.title"))).toBeVisible();
    await admin.open("/orders");
    await expect(admin.heading(admin.t("signIn.title"))).toBeVisible();
  });
});

test("the second company sees nothing of the first", async ({ visit, complaints }) => {
  const first = new Integrator();
  const second = new Integrator(demo.secondCompany.apiKey);
  const name = unique("Only of the first");
  const { id } = await first.sellProduct({ name: { ar: name, en: name }, price: 5, stock: 1 });
  const [order] = (await first.procedures.orders.list.query({ limit: 1 })).data;

  const admin = new Admin(await visit({ login: demo.secondCompany.logins.owner }));
  await admin.open(`/products?search=${encodeURIComponent(name)}`);
  await expect(admin.page.getByText(admin.t("table.noMatch"))).toBeVisible();
  for (const path of [`/products/${id}`, `/inventory/${id}`, `/orders/${order?.id}`]) {
    await admin.open(path);
    await expect(admin.page.getByRole("main")).toContainText(admin.t("errors.notFoundTitle"));
  }
  forgive(complaints, "status of 404");

  for (const path of [
    `/api/pms/products/${id}`,
    `/api/inventory/stock/${id}`,
    `/api/pms/orders/${order?.id}`,
  ])
    expect((await second.call("GET", path)).status, path).toBe(404);
});
