import { expect, it } from "vitest";
import { addCustomer } from "../../test/add-account";
import { guestOrder, openShop } from "../../test/open-shop";
import { refusalOf } from "../../test/refusal-of";
import { suiteDatabase } from "../../test/suite-database";
import { getOwnOrder, listOwnOrders, placeOrder } from ".";

const { database } = await suiteDatabase();
const shop = await openShop(database);

const page = { page: 1, limit: 10 };

it("shows a customer their own orders and nobody else's", async () => {
  const product = await shop.addProduct({ stock: ["10"] });
  const [sara, other] = await Promise.all(
    ["sara", "other"].map(async (name) => {
      const email = `${name}@example.com`;
      const id = await addCustomer(database, shop.companyId, { email, password: "a long password" });
      return shop.as({ type: "customer", id, name, email });
    }),
  );
  if (!sara || !other) throw new Error("Two customers shop here");
  const wish = guestOrder([{ productId: product.id, quantity: "1" }]);
  const mine = await placeOrder(sara, wish);
  await placeOrder(shop.as({ type: "anonymous" }), wish);

  expect(await listOwnOrders(sara, page)).toMatchObject({ total: 1, data: [{ id: mine.id }] });
  expect(await getOwnOrder(sara, mine)).toMatchObject({
    code: mine.code,
    contact: { name: wish.contact?.name },
  });
  expect(await listOwnOrders(other, page)).toMatchObject({ total: 0 });
  expect(await refusalOf(getOwnOrder(other, mine))).toMatchObject({ code: "NOT_FOUND" });
  expect(await refusalOf(listOwnOrders(shop.as({ type: "anonymous" }), page))).toMatchObject({
    code: "UNAUTHORIZED",
  });
});
