import { hash32, seededRandom } from "@mizan/db/seed/random";
import { popularityOf } from "./choose-goods";
import { seedId } from "./seed-id";
import type { ShopPlan } from "./shop-plan";
import type { Mover, StockBook } from "./stock-book";
import type { PlannedProduct } from "./write-products";

const dayMs = 86_400_000;
const supplier: Mover = { id: null, name: "Mizan" };
/** How many days of sale the shelves hold when they are full. */
const coverDays = 12;
const linesPerOrder = 6.4;
const ordersPerDay = 66;

/** Rounds to what a supplier brings: whole basic units. Units: thousandths. */
const whole = (milli: number) => Math.max(1_000, Math.round(milli / 1_000) * 1_000);

/** What a full shelf holds of every product, over all places. Units: thousandths of the basic unit. */
export function fullStocks(plan: ShopPlan, products: readonly PlannedProduct[]): Map<string, number> {
  const popularity = popularityOf(products);
  const total = [...popularity.values()].reduce((sum, value) => sum + value, 0);
  return new Map(
    products.map((product) => {
      const share = (popularity.get(product.id) ?? 0) / total;
      const usual = product.units.find(({ isDefault }) => isDefault);
      const perLine = usual ? (usual.factor.num / usual.factor.den) * 1.6 : 1.6;
      const largest = Math.max(...product.units.map(({ factor }) => factor.num / factor.den));
      const sold = share * ordersPerDay * plan.orderShare * linesPerOrder * perLine;
      return [product.id, Math.max(sold * coverDays, largest * 6, perLine * 10) * 1_000];
    }),
  );
}

/** The first receipt of the shop: full shelves, shared between the places. */
export function stockUp(
  book: StockBook,
  plan: ShopPlan,
  products: readonly PlannedProduct[],
  locationIds: readonly string[],
  at: Date,
): void {
  const full = fullStocks(plan, products);
  plan.locations.forEach(({ number, share }, index) => {
    const source = `receipt/${seedId(`${plan.shop.slug}/opening/${number}`)}`;
    for (const product of products) {
      const level = book.level(product.id, locationIds[index] ?? "");
      const onHand = whole((full.get(product.id) ?? 0) * share);
      book.move(level, {
        kind: "receive",
        onHand,
        reserved: 0,
        source,
        reason: "Opening stock",
        by: supplier,
        at,
      });
    }
  });
}

/** Deliveries every morning of what runs short, and now and then a box that is spoilt or broken. */
export function restockDaily(
  book: StockBook,
  plan: ShopPlan,
  products: readonly PlannedProduct[],
  locationIds: readonly string[],
  from: Date,
  to: Date,
): { until(at: Date): void } {
  const full = fullStocks(plan, products);
  const mornings: Date[] = [];
  for (let at = from.getTime() + dayMs / 4; at < to.getTime(); at += dayMs) mornings.push(new Date(at));

  const deliver = (at: Date, morning: number) => {
    const random = seededRandom(`${plan.shop.slug}/deliveries/${morning}`);
    const isLastDays = mornings.length - morning <= 4;
    for (const product of products) {
      plan.locations.forEach(({ share }, index) => {
        const level = book.level(product.id, locationIds[index] ?? "");
        const target = (full.get(product.id) ?? 0) * share;
        const id = seedId(`${plan.shop.slug}/${morning}/${product.sku}/${index}`);
        const receiptId = seedId(`${plan.shop.slug}/${morning}/${index}`);
        const free = level.onHand - level.reserved;
        if (isFresh(product) && free > 3_000 && random.chance(0.03)) {
          const lost = Math.min(free, 250 * random.int(1, 6));
          book.move(level, {
            kind: "waste",
            onHand: -whole(lost),
            reserved: 0,
            source: `adjust/${id}/waste`,
            reason: "spoilage",
            by: supplier,
            at,
          });
        } else if (free > 3_000 && random.chance(0.002)) {
          book.move(level, {
            kind: "damage",
            onHand: -1_000,
            reserved: 0,
            source: `adjust/${id}/damage`,
            reason: "damage",
            by: supplier,
            at,
          });
        }
        // a reorder that somebody forgot is how real shelves run empty
        const isForgotten = isLastDays && hash32(`forgotten/${product.sku}`) % 9 === 0;
        const missing = target - (level.onHand - level.reserved);
        if (missing > target * 0.6 && !isForgotten && random.chance(0.9)) {
          book.move(level, {
            kind: "receive",
            onHand: whole(missing),
            reserved: 0,
            source: `receipt/${receiptId}`,
            by: supplier,
            at,
          });
        }
      });
    }
  };

  let next = 0;
  return {
    until(at) {
      for (let morning = mornings[next]; morning && morning <= at; morning = mornings[next])
        deliver(morning, next++);
    },
  };
}

/** Every so many products one is sold out, and one is at its reorder point: both lists of the admin have something to show. */
const isSoldOut = (index: number) => index % 61 === 9;
const isLow = (index: number) => index % 23 === 7;

/** The last count before the seed's present found nothing of some products but what is kept for orders. */
export function emptyShelves(
  book: StockBook,
  products: readonly PlannedProduct[],
  locationIds: readonly string[],
  at: Date,
): void {
  products.forEach((product, index) => {
    if (!isSoldOut(index)) return;
    for (const locationId of locationIds) {
      const level = book.level(product.id, locationId);
      const free = level.onHand - level.reserved;
      if (free === 0) continue;
      const source = `adjust/${seedId(`${product.id}/${locationId}/sold-out`)}/count`;
      book.move(level, {
        kind: "count",
        onHand: -free,
        reserved: 0,
        source,
        reason: "correction",
        by: supplier,
        at,
      });
    }
  });
}

/** When each product should be ordered again. Units: thousandths of the basic unit. */
export function reorderPoints(
  book: StockBook,
  plan: ShopPlan,
  products: readonly PlannedProduct[],
): Map<string, number> {
  const full = fullStocks(plan, products);
  return new Map(
    products.map((product, index) => {
      const available = book.available(product.id);
      const usual = (full.get(product.id) ?? 0) * 0.2;
      return [
        product.id,
        whole(
          isLow(index)
            ? available * 1.15 + 1_000
            : isSoldOut(index)
              ? usual
              : Math.min(usual, available * 0.6),
        ),
      ];
    }),
  );
}

const fresh = new Set(["veg", "herbs", "fruit", "bakery", "meat", "fish"]);
const isFresh = ({ leafCode }: PlannedProduct) => fresh.has(leafCode);
