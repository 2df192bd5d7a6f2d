import { saveCategory, updateProduct } from "@mizan/core/catalog";
import { listAddresses, saveAddress } from "@mizan/core/customers";
import { createApiKey } from "@mizan/core/identity";
import { adjustStock, listStockExceptions } from "@mizan/core/inventory";
import { queueMail } from "@mizan/core/mail";
import { placeOrder } from "@mizan/core/orders";
import { inTransaction, newId } from "@mizan/core/platform";
import { guestOrder, type Shop, signedIn } from "@mizan/core/testing";
import { addCustomer, type TestApi } from "../open-api";

/** What an id can name. */
export type Thing =
  | "product"
  | "productUnit"
  | "category"
  | "unit"
  | "image"
  | "location"
  | "exception"
  | "order"
  | "ownOrder"
  | "address"
  | "customer"
  | "staff"
  | "session"
  | "colleagueSession"
  | "apiKey"
  | "mail";

/** Whose the things are that have an owner; somebody who is made for them where nobody is named. */
interface Owners {
  staff?: string | undefined;
  customer?: string | undefined;
}

/** One of each in a company, by its id: a product in the category, a customer who has ordered, what belongs to `owners`. */
export async function oneOfEach(
  { services }: TestApi,
  shop: Shop,
  owners: Owners = {},
): Promise<Record<Thing, string>> {
  const ctx = shop.as();
  const product = await shop.addProduct({ stock: ["10"] });
  const category = await saveCategory(ctx, { name: { en: "Things", ar: "أشياء" } });
  await updateProduct(ctx, { id: product.id, categoryId: category.id });
  const customer = await addCustomer(shop);
  const wish = guestOrder([{ productId: product.id, quantity: "1" }]);
  await placeOrder(ctx, { ...wish, contact: undefined, customerId: customer });
  const buyer = shop.as({
    type: "customer",
    id: owners.customer ?? (await addCustomer(shop)),
    name: "Huda",
    email: "",
  });
  const ownOrder = await placeOrder(buyer, { ...wish, contact: undefined });
  const [address = await saveAddress(buyer, { line1: "1 Palm Street" })] = await listAddresses(buyer);
  const short = await shop.addProduct({ stock: ["5"] });
  const order = await placeOrder(ctx, guestOrder([{ productId: short.id, quantity: "4" }]));
  await adjustStock(ctx, { productId: short.id, type: "count", quantity: "1", reason: "correction" });
  const [exception] = await listStockExceptions(ctx);
  const staff = newId();
  const account = { id: staff, email: `${staff}@example.test`, name: "Noura", role: "super_admin" };
  await ctx.db.staff.create({ data: { ...account, companyId: shop.companyId, permissions: [] } });
  const sessionOf = async (id: string) => {
    const { actor } = await signedIn(services.database, shop.companyId, "staff", id);
    return actor.type === "staff" ? (actor.sessionId ?? "") : "";
  };
  const { apiKey } = await createApiKey(ctx, { name: "test", scopes: ["catalog:read"] });
  const image = newId();
  await ctx.db.media.create({
    data: {
      companyId: shop.companyId,
      id: image,
      filename: `${image}.webp`,
      contentHash: image,
      width: 1,
      height: 1,
      bytes: 1,
      variants: [],
    },
  });
  const mail = await inTransaction(ctx, (tx) =>
    queueMail(tx, {
      template: "order_placed",
      to: "buyer@example.test",
      locale: "ar",
      data: { orderId: order.id },
      dedupeKey: `order_placed/${order.id}`,
    }),
  );
  return {
    product: product.id,
    productUnit: product.unitId,
    category: category.id,
    unit: shop.unitId,
    image,
    location: shop.locationIds[0],
    exception: exception?.id ?? "",
    order: order.id,
    ownOrder: ownOrder.id,
    address: address.id,
    customer,
    staff,
    apiKey: apiKey.id,
    mail: mail ?? "",
    session: await sessionOf(owners.staff ?? staff),
    colleagueSession: await sessionOf(staff),
  };
}
