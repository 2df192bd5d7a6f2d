import { DomainError } from "@mizan/contracts/errors";
import { fromMilli, toMilli } from "@mizan/contracts/quantity";
import { abilitiesOf } from "@mizan/core/access";
import type { Vault } from "@mizan/core/encryption";
import { placeOrder, transitionOrder } from "@mizan/core/orders";
import { type Actor, createContext } from "@mizan/core/platform";
import { type CompanyDatabase, sql } from "@mizan/db";
import { loginOf } from "@mizan/db/seed/people/staff";
import { seededRandom } from "@mizan/db/seed/random";
import { basicMilliOf, fillBasket } from "./basket";
import { productChoosers } from "./choose-goods";
import type { OrderPlan, PlannedStep } from "./plan-orders";
import { seedId } from "./seed-id";
import type { ShopPlan } from "./shop-plan";
import { companyIds } from "./write-company";
import type { PlannedProduct } from "./write-products";

/** Everything the last hours of a shop need. */
interface LiveParts {
  company: CompanyDatabase;
  vault: Vault;
  plan: ShopPlan;
  products: readonly PlannedProduct[];
  /** Orders that are placed now. */
  placed: readonly OrderPlan[];
  /** Orders of the past with the steps that are still to come. */
  open: readonly OrderPlan[];
}

/**
 * Plays the last hours through the verbs themselves, each at its own time and by whom it would be, so that there are
 * events, audit entries and ledger lines such as the shop itself makes.
 */
export async function liveOrders({ company, vault, plan, products, placed, open }: LiveParts): Promise<void> {
  const asActor = (actor: Actor, at: Date) =>
    createContext({ company, vault, actor, abilities: abilitiesOf(actor), now: () => at });
  const left = await availableNow(company);
  const choosers = productChoosers(products);
  const orderIds = new Map(
    open.map(({ key, placedAt }) => [key, seedId(`${company.companyId}/order/${key}`, placedAt)]),
  );

  const place = async (orderPlan: OrderPlan) => {
    const random = seededRandom(`${plan.shop.slug}/basket/${orderPlan.key}`);
    const wishes = fillBasket(plan, (productId) => left.get(productId) ?? 0, choosers(orderPlan.day), random);
    if (wishes.length === 0) return;
    const { buyer, placedAt } = orderPlan;
    const order = await placeOrder(asActor(buyerActor(orderPlan), placedAt), {
      lines: wishes.map(({ product, unitIndex, milli }) => ({
        productId: product.id,
        productUnitId: product.unitIds[unitIndex],
        quantity: fromMilli(milli),
      })),
      ...(buyer.isGuest ? { contact: buyer.contact } : {}),
      shippingAddress: buyer.address,
      paymentMethod: "cod",
      channel: "storefront",
      locale: buyer.locale,
      notes: orderPlan.notes,
    });
    orderIds.set(orderPlan.key, order.id);
    for (const wish of wishes)
      left.set(wish.product.id, (left.get(wish.product.id) ?? 0) - basicMilliOf(wish));
  };
  const step = async ({ key }: OrderPlan, { to, at, by }: PlannedStep) => {
    const id = orderIds.get(key);
    if (id)
      await ignoreMissing(transitionOrder(asActor(staffActor(company.companyId, plan, by), at), { id, to }));
  };

  const happenings = [
    ...placed.map((orderPlan) => ({ at: orderPlan.placedAt, happen: () => place(orderPlan) })),
    ...[...placed, ...open].flatMap((orderPlan) =>
      orderPlan.steps.map((planned) => ({ at: planned.at, happen: () => step(orderPlan, planned) })),
    ),
  ];
  happenings.sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const { happen } of happenings) await happen();
}

/** What may be taken of each product, over all places. Units: thousandths of the basic unit. */
async function availableNow(company: CompanyDatabase): Promise<Map<string, number>> {
  const rows = await company.sql<{ productId: string; available: string }>(sql`
    SELECT "productId", sum("onHand" - reserved) AS available FROM "StockLevel"
    WHERE "companyId" = ${company.companyId}::uuid GROUP BY 1`);
  return new Map(rows.map(({ productId, available }) => [productId, toMilli(available)]));
}

/** An order of the past that was never placed, since its shelves were empty, takes no steps either. */
async function ignoreMissing(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "NOT_FOUND") throw error;
  }
}

function buyerActor({ buyer }: OrderPlan): Actor {
  const { name, email } = buyer.contact;
  return buyer.isGuest || !email ? { type: "anonymous" } : { type: "customer", id: buyer.id, name, email };
}

function staffActor(companyId: string, plan: ShopPlan, by: PlannedStep["by"]): Actor {
  const member =
    plan.staff.find(({ login }) => login === by) ?? plan.staff.find(({ login }) => login === "manager");
  if (!member) throw new Error("a shop without a manager");
  return {
    type: "staff",
    id: companyIds(companyId, plan).staff(member.login),
    name: member.name[member.locale],
    email: loginOf(member.login, plan.shop.slug).email,
    role: member.role,
    permissions: ["orders:write"],
  };
}
