import type { OrderStatus } from "@mizan/contracts/order-status";
import { Admin } from "./admin";
import { demo } from "./demo";
import { EventLog, expectRising } from "./event-log";
import { Integrator, tokenOf, unique } from "./integrator";
import { guest, Shop } from "./shop";
import { expectNoReload, markDocument } from "./stayed";
import { expect, test } from "./test";

const way: OrderStatus[] = ["confirmed", "processing", "shipped", "delivered"];
const PRICE_MINOR = 1275;

test("goods go from an integrator's server to a shopper's door, and everybody sees each step", async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const integrator = new Integrator();
  const events = await EventLog.open(demo.company.apiKey);
  const staffEvents = await EventLog.open(await tokenOf(demo.company.logins.owner));
  const name = { ar: unique("تمر سكري فاخر"), en: unique("Sukkari dates") };

  const product = await test.step("an integrator makes a product and puts it on sale", async () => {
    const [category] = await integrator.procedures.categories.list.query();
    const created = await integrator.createProduct({
      name,
      description: { ar: "من مزارع القصيم", en: "From the farms of Qassim" },
      price: PRICE_MINOR / 100,
      categoryId: category?.id,
      images: [await integrator.uploadPicture(), await integrator.uploadPicture()],
      unit: "kg",
    });
    expect(created).toMatchObject({ status: "draft", images: [expect.any(String), expect.any(String)] });
    return integrator.publish(created.id);
  });
  const { name: kilogram } = (await integrator.procedures.products.get.query({ id: product.id })).defaultUnit;
  await events.followStock(product.id);

  await test.step("stock is received", async () => {
    expect(await integrator.adjust(product.id, "increment", 10)).toMatchObject({ stock: 10, available: 10 });
  });

  const admin = new Admin(await visit({ login: demo.company.logins.owner }));
  await test.step("somebody of the staff has the orders open", async () => {
    await admin.open("/orders");
    await admin.expectLive();
    await markDocument(admin.page);
  });

  const shop = new Shop(await visit({ locale: "ar" }), "ar");
  await test.step("a shopper finds the product in Arabic and orders 2 kg, to be paid in cash", async () => {
    await shop.open();
    await shop.search(name.ar);
    await shop.page.getByRole("main").getByRole("link", { name: name.ar }).click();
    await expect(shop.page.getByRole("heading", { level: 1 })).toHaveText(name.ar);
    await shop.quantityIn(kilogram.ar).fill("2");
    await shop.addToCart.click();
    await expect(shop.drawer.getByRole("listitem").filter({ hasText: name.ar })).toBeVisible();
    await shop.toCheckout.click();
    await expect(shop.page.getByText(shop.t("checkout.cod"))).toBeVisible();
    await shop.checkOut(guest);
    await shop.expectOrder("pending");
    await shop.expectLive();
    await markDocument(shop.page);
  });

  await test.step("the stock is reserved", async () => {
    expect(await integrator.stock(product.id)).toMatchObject({ stock: 10, available: 8, reserved: 2 });
  });

  const token = new URL(shop.page.url()).pathname.split("/").at(-1) ?? "";
  const { id: orderId, code } = await integrator.procedures.orders.track.query({ token });
  await events.followOrder(orderId);

  await test.step("the order appears in the open admin", async () => {
    await expect(admin.row(code)).toContainText(guest.name);
    await expectNoReload(admin.page);
    await admin.page.getByRole("link", { name: code }).click();
    await expect(admin.heading(code)).toBeVisible();
    await expect(admin.row(name.en)).toContainText("2 kilograms");
  });

  for (const status of way) {
    await test.step(`it becomes ${status}, and the shopper and the integrator follow`, async () => {
      await admin.button(admin.t(`orders.do.${status}`)).click();
      await shop.expectOrder(status);
      await expect
        .poll(() => events.of("order_status", (event) => event.orderId === orderId).at(-1)?.status)
        .toBe(status);
    });
  }
  await expectNoReload(admin.page);
  await expectNoReload(shop.page);

  await test.step("stock and ledger agree", async () => {
    expect(await integrator.stock(product.id)).toMatchObject({ stock: 8, available: 8, reserved: 0 });
    const { data } = await integrator.procedures.inventory.movements.query({ productId: product.id });
    const ledger = data.map(({ kind, deltaOnHand, deltaReserved }) => [
      kind,
      Number(deltaOnHand),
      Number(deltaReserved),
    ]);
    expect(ledger.reverse()).toEqual([
      [expect.stringMatching(/receive|adjust/), 10, 0],
      ["reserve", 0, 2],
      ["fulfil", -2, -2],
    ]);
  });

  await test.step("the audit names each step once", async () => {
    const { data } = await integrator.procedures.audit.list.query({ subjectId: orderId });
    const steps = data.map(({ action, after }) => [action, after?.status]).reverse();
    expect(steps).toEqual([
      ["order.placed", undefined],
      ...way.map((status) => ["order.status_changed", status]),
    ]);
  });

  await test.step("the events tell the same, each once and in order", async () => {
    const isOurs = (event: { orderId: string }) => event.orderId === orderId;
    const followed = events.of("order_status", isOurs);
    expect(followed.map(({ status }) => status)).toEqual(way);
    expectRising(followed);
    for (const log of [events, staffEvents]) {
      const changes = log.of("order_status_changed", isOurs);
      expect(changes.map(({ from, status }) => [from, status])).toEqual(
        way.map((status, index) => [way[index - 1] ?? "pending", status]),
      );
      expectRising(changes);
    }
    const created = staffEvents.of("order_created", isOurs);
    expect(created).toEqual([expect.objectContaining({ code, status: "pending", customerName: guest.name })]);
    expect(staffEvents.of("new_order", (event) => event.data.order_id === code)).toHaveLength(1);

    const isItsStock = (event: { productId: string }) => event.productId === product.id;
    const inventory = events.of("inventory_update", isItsStock);
    expect(inventory.map(({ stock, available }) => [stock, available])).toEqual([
      [10, 10],
      [10, 8],
      [8, 8],
    ]);
    expectRising(inventory);
    const moved = staffEvents.of("stock_updated", isItsStock);
    expect(moved.map(({ sequence }) => sequence)).toEqual(inventory.map(({ sequence }) => sequence));
    expect(moved.at(-1)).toMatchObject({ onHand: 8, reserved: 0 });
  });
  events.close();
  staffEvents.close();
});
