import { fromMilli } from "@mizan/contracts/quantity";
import type { OrderContact } from "@mizan/core/orders";
import { seededRandom } from "@mizan/db/seed/random";
import { basicMilliOf, fillBasket, priceBasket } from "./basket";
import { productChoosers, type Wish } from "./choose-goods";
import { orderRows } from "./order-rows";
import type { OrderPlan, PlannedStep } from "./plan-orders";
import { seedId } from "./seed-id";
import type { ShopPlan } from "./shop-plan";
import { type Mover, StockBook } from "./stock-book";
import { emptyShelves, restockDaily, stockUp } from "./supply";
import { companyIds } from "./write-company";
import type { PlannedProduct } from "./write-products";

/** Stock kept for an order, as it is stored. */
interface ReservationRow {
  source: string;
  productId: string;
  locationId: string;
  quantity: string;
  status: "held" | "fulfilled" | "released";
  createdAt: Date;
  settledAt: Date | null;
}

/** What the past left behind, as rows. Levels are in `book`. */
export interface History {
  book: StockBook;
  orders: OrderContact[];
  lines: object[];
  steps: object[];
  reservations: ReservationRow[];
  /** Basic units sold per product, in thousandths. */
  sold: Map<string, number>;
  /** Ids of the orders that were placed, by the key of their plan. */
  orderIds: Map<string, string>;
}

interface Kept {
  productId: string;
  locationId: string;
  milli: number;
  row: ReservationRow;
}

/** Plays the past through in the order of time: orders take stock and deliveries bring it, as the verbs would have. */
export function simulateHistory(
  companyId: string,
  plan: ShopPlan,
  products: readonly PlannedProduct[],
  orderPlans: readonly OrderPlan[],
  { openedAt, endsAt }: { openedAt: Date; endsAt: Date },
): History {
  const { locations } = companyIds(companyId, plan);
  const productIds = products.map(({ id }) => id);
  const past = new Past(companyId, plan, new StockBook(productIds, locations), productChoosers(products));
  const { book } = past.history;
  stockUp(book, plan, products, locations, openedAt);
  const deliveries = restockDaily(book, plan, products, locations, openedAt, endsAt);

  const happenings = orderPlans.flatMap((orderPlan) => [
    { at: orderPlan.placedAt, happen: () => past.place(orderPlan) },
    ...orderPlan.steps.map((step) => ({ at: step.at, happen: () => past.take(orderPlan, step) })),
  ]);
  happenings.sort((one, other) => one.at.getTime() - other.at.getTime());
  for (const { at, happen } of happenings) {
    deliveries.until(at);
    happen();
  }
  emptyShelves(book, products, locations, endsAt);
  return past.history;
}

/** The past as it unfolds. */
class Past {
  readonly history: History;
  private readonly kept = new Map<string, Kept[]>();
  private readonly staff: ReadonlyMap<string, Mover>;
  private readonly locationIds: readonly string[];

  constructor(
    companyId: string,
    private readonly plan: ShopPlan,
    book: StockBook,
    private readonly choosers: ReturnType<typeof productChoosers>,
  ) {
    const ids = companyIds(companyId, plan);
    this.locationIds = ids.locations;
    this.staff = new Map(
      plan.staff.map(({ login, name, locale }) => [login, { id: ids.staff(login), name: name[locale] }]),
    );
    this.orderIdOf = ({ key, placedAt }) => seedId(`${companyId}/order/${key}`, placedAt);
    this.history = {
      book,
      orders: [],
      lines: [],
      steps: [],
      reservations: [],
      sold: new Map(),
      orderIds: new Map(),
    };
  }

  private readonly orderIdOf: (orderPlan: OrderPlan) => string;

  /** An order comes in; with nothing on the shelves that anybody wants it does not. */
  place(orderPlan: OrderPlan): void {
    const { book } = this.history;
    const random = seededRandom(`${this.plan.shop.slug}/basket/${orderPlan.key}`);
    const available = (productId: string) => book.available(productId);
    const wishes = fillBasket(this.plan, available, this.choosers(orderPlan.day), random);
    if (wishes.length === 0) return;
    const id = this.orderIdOf(orderPlan);
    const { buyer, placedAt } = orderPlan;
    const placer = buyer.isGuest ? { id: null, name: null } : { id: buyer.id, name: buyer.contact.name };
    const taken = this.allocate(wishes).map(({ productId, locationId, milli }): Kept => {
      const source = `order/${id}`;
      const entry = {
        kind: "reserve",
        onHand: 0,
        reserved: milli,
        source: `${source}/reserve`,
        by: placer,
        at: placedAt,
      } as const;
      book.move(book.level(productId, locationId), entry);
      const row: ReservationRow = {
        source,
        productId,
        locationId,
        quantity: fromMilli(milli),
        status: "held",
        createdAt: placedAt,
        settledAt: null,
      };
      return { productId, locationId, milli, row };
    });
    this.kept.set(orderPlan.key, taken);
    this.history.reservations.push(...taken.map(({ row }) => row));
    this.history.orderIds.set(orderPlan.key, id);
    const rows = orderRows({
      id,
      number: this.history.orders.length + 1,
      plan: this.plan,
      orderPlan,
      wishes,
      priced: priceBasket(this.plan, wishes),
      placer,
      moverOf: (step) => this.moverOf(step),
    });
    this.history.orders.push(rows.order);
    this.history.lines.push(...rows.lines);
    this.history.steps.push(...rows.steps);
  }

  /** An order takes its next step, with what that means for its goods. */
  take(orderPlan: OrderPlan, step: PlannedStep): void {
    const isCounterSale = step.to === "completed" && !orderPlan.steps.some(({ to }) => to === "shipped");
    if (step.to === "shipped" || isCounterSale) this.settle(orderPlan, step, "fulfil");
    else if (step.to === "cancelled") this.settle(orderPlan, step, "release");
    else if (step.to === "refunded") this.giveBack(orderPlan, step);
  }

  private settle(orderPlan: OrderPlan, step: PlannedStep, kind: "fulfil" | "release"): void {
    const { book, sold } = this.history;
    for (const { productId, locationId, milli, row } of this.kept.get(orderPlan.key) ?? []) {
      const onHand = kind === "fulfil" ? -milli : 0;
      const source = `${row.source}/${kind}`;
      book.move(book.level(productId, locationId), {
        kind,
        onHand,
        reserved: -milli,
        source,
        by: this.moverOf(step),
        at: step.at,
      });
      row.status = kind === "fulfil" ? "fulfilled" : "released";
      row.settledAt = step.at;
      if (kind === "fulfil") sold.set(productId, (sold.get(productId) ?? 0) + milli);
    }
  }

  private giveBack(orderPlan: OrderPlan, step: PlannedStep): void {
    const { book, sold } = this.history;
    for (const { productId, locationId, milli, row } of this.kept.get(orderPlan.key) ?? []) {
      const source = `${row.source}/return`;
      book.move(book.level(productId, locationId), {
        kind: "return",
        onHand: milli,
        reserved: 0,
        source,
        reason: "refund",
        by: this.moverOf(step),
        at: step.at,
      });
      sold.set(productId, (sold.get(productId) ?? 0) - milli);
    }
  }

  /** Where the goods come from: the first place that has all of a product, else several. */
  private allocate(wishes: readonly Wish[]): { productId: string; locationId: string; milli: number }[] {
    const { book } = this.history;
    return wishes.flatMap((wish) => {
      const productId = wish.product.id;
      const free = (locationId: string) => {
        const { onHand, reserved } = book.level(productId, locationId);
        return onHand - reserved;
      };
      let left = basicMilliOf(wish);
      const whole = this.locationIds.find((locationId) => free(locationId) >= left);
      if (whole) return [{ productId, locationId: whole, milli: left }];
      return this.locationIds.flatMap((locationId) => {
        const milli = Math.min(left, free(locationId));
        left -= milli;
        return milli > 0 ? [{ productId, locationId, milli }] : [];
      });
    });
  }

  /** Who took a step; a shop too small for the role leaves it to its manager. */
  private moverOf({ by }: PlannedStep): Mover {
    return this.staff.get(by) ?? this.staff.get("manager") ?? { id: null, name: null };
  }
}
