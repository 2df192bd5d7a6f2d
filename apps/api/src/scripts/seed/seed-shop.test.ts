import { orderTransitions } from "@mizan/contracts/order-status";
import { testVault } from "@mizan/core/testing";
import { Database, sql } from "@mizan/db";
import { artName } from "@mizan/db/seed/art/render-art";
import { createTestDatabase, type TestDatabase } from "@mizan/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { planBuyers } from "./buyers";
import { planOrders } from "./plan-orders";
import { seedId } from "./seed-id";
import { demoApiKey, seedShop } from "./seed-shop";
import { shopPlans } from "./shop-plan";

const now = new Date("2026-11-21T09:30:00Z");
const plans = shopPlans("tiny");
let testDatabase: TestDatabase;
let database: Database;

const companyOf = (slug: string) => database.forCompany(seedId(`company/${slug}`));
const render = async (svgs: string[]) =>
  svgs.map((svg) => ({
    name: artName(svg),
    width: 1280,
    height: 1280,
    bytes: 1,
    placeholder: "data:",
    variants: [],
  }));

async function seed(at: Date, shops = plans): Promise<void> {
  for (const plan of shops) {
    const company = companyOf(plan.shop.slug);
    await seedShop({
      url: testDatabase.appUrl,
      company,
      vault: testVault,
      plan,
      now: at,
      passwordHash: "hash",
      render,
    });
  }
}

const tables = [
  "Company",
  "Staff",
  "Unit",
  "Category",
  "Product",
  "ProductUnit",
  "ProductImage",
  "Media",
  "Customer",
];
const moving = [
  "StockLevel",
  "StockMovement",
  "StockReservation",
  "Order",
  "OrderLine",
  "OrderStep",
  "OutboxEvent",
];

async function counts(slug: string): Promise<Record<string, number>> {
  const company = companyOf(slug);
  const found: Record<string, number> = {};
  for (const table of [...tables, ...moving]) {
    const [row] = await company.sql<{ count: number }>({
      text: `SELECT count(*)::int AS count FROM "${table}"`,
      values: [],
    });
    found[table] = row?.count ?? 0;
  }
  return found;
}

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database({ url: testDatabase.appUrl, poolSize: 3 });
  await seed(now);
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

test("both shops are filled, each with its own rows only", async () => {
  const [marsa, dana] = [await counts("marsa"), await counts("dana")];
  expect(marsa).toMatchObject({ Company: 1, Product: 12, ProductImage: 12, Customer: 20, Staff: 7 });
  expect(dana).toMatchObject({ Company: 1, Product: 3, Customer: 5, Staff: 2 });
  expect(marsa.Order).toBeGreaterThan(12);
  expect(marsa.OutboxEvent).toBeGreaterThan(8);
});

test("a second run, even a day later, changes nothing", async () => {
  const before = [await counts("marsa"), await counts("dana")];
  await seed(now);
  await seed(new Date(now.getTime() + 86_400_000));
  expect([await counts("marsa"), await counts("dana")]).toEqual(before);
});

test("the ledger sums to the stock, and what is kept is what orders hold", async () => {
  const wrong = await companyOf("marsa").sql(sql`
    SELECT l."productId", l."onHand", l.reserved, m.*, r.held
    FROM "StockLevel" l
    JOIN (SELECT "productId", "locationId", sum("deltaOnHand") AS on_hand, sum("deltaReserved") AS kept
      FROM "StockMovement" GROUP BY 1, 2) m USING ("productId", "locationId")
    LEFT JOIN (SELECT "productId", "locationId", sum(quantity) AS held FROM "StockReservation"
      WHERE status = 'held' GROUP BY 1, 2) r USING ("productId", "locationId")
    WHERE l."onHand" <> m.on_hand OR l.reserved <> m.kept OR l.reserved <> coalesce(r.held, 0)`);
  expect(wrong).toEqual([]);
});

test("time runs forward along every ledger and every order", async () => {
  const backward = await companyOf("marsa").sql(sql`
    SELECT * FROM (
      SELECT "occurredAt" AS at, lag("occurredAt") OVER (PARTITION BY "productId", "locationId" ORDER BY seq) AS before
      FROM "StockMovement"
      UNION ALL SELECT at, lag(at) OVER (PARTITION BY "orderId" ORDER BY seq) FROM "OrderStep"
    ) steps WHERE before > at`);
  expect(backward).toEqual([]);
});

test("order numbers have no gap, and the next one follows", async () => {
  const [row] = await companyOf("marsa").sql<{ count: number; highest: number; next: number }>(sql`
    SELECT count(*)::int AS count, max(number) AS highest,
      (SELECT value FROM "Counter" WHERE name = 'order') AS next FROM "Order"`);
  expect(row?.highest).toBe(row?.count);
  expect(row?.next).toBe(row?.count);
});

test("a product is sold out and one is low, so that every list has something to show", async () => {
  const rows = await companyOf("marsa").sql<{ state: string }>(sql`
    SELECT CASE WHEN a <= 0 THEN 'out' WHEN a <= "reorderPoint" THEN 'low' ELSE 'in' END AS state FROM (
      SELECT p."reorderPoint", (SELECT sum("onHand" - reserved) FROM "StockLevel" l WHERE l."productId" = p.id) AS a
      FROM "Product" p) stock`);
  const states = rows.map(({ state }) => state);
  expect(states).toContain("out");
  expect(states).toContain("low");
  expect(states.filter((state) => state === "in").length).toBeGreaterThan(6);
});

test("a lost picture comes back", async () => {
  const company = companyOf("marsa");
  await company.sql(sql`DELETE FROM "ProductImage"`);
  await seed(now);
  expect((await counts("marsa")).ProductImage).toBe(12);
});

test("the API key that was handed out stays while it is valid", async () => {
  const company = companyOf("marsa");
  const first = await demoApiKey(company, testVault, undefined);
  expect(await demoApiKey(company, testVault, first)).toBe(first);
  await company.sql(sql`UPDATE "ApiKey" SET "revokedAt" = now()`);
  expect(await demoApiKey(company, testVault, first)).not.toBe(first);
});

test("a whole shop has orders in every state, whatever the hour, and only legal steps", () => {
  const [marsa] = shopPlans("demo");
  if (!marsa) throw new Error("no plan");
  const buyers = planBuyers("company", { ...marsa, customers: 50 });
  for (const hour of ["00", "05", "13", "21"]) {
    const orders = planOrders(marsa, buyers, new Date(`2026-11-21T${hour}:07:00Z`));
    const states = orders.map(({ steps }) => steps.at(-1)?.to ?? "pending");
    expect([...new Set(states)].sort()).toEqual(Object.keys(orderTransitions).sort());
    const illegal = orders.filter(({ placedAt, steps }) => {
      const states = ["pending" as const, ...steps.map(({ to }) => to)];
      const times = [placedAt, ...steps.map(({ at }) => at)];
      return steps.some(
        (step, index) =>
          !orderTransitions[states[index] ?? "refunded"].includes(step.to) ||
          step.at <= (times[index] ?? step.at),
      );
    });
    expect(illegal).toEqual([]);
  }
});

test("a shop of another size is refused in words, and stays as it is", async () => {
  await expect(seed(now, shopPlans("demo"))).rejects.toThrow(
    /^The database has other goods, such as .+: fill an empty one, or empty this one with --reset$/,
  );
  expect(await companyOf("marsa").db.product.count()).toBe(12);
});
