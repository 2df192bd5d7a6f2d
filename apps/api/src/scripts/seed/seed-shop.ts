import { permissions } from "@mizan/contracts/permissions";
import { abilitiesOf } from "@mizan/core/access";
import type { Vault } from "@mizan/core/encryption";
import { createApiKey } from "@mizan/core/identity";
import { createContext } from "@mizan/core/platform";
import type { CompanyDatabase } from "@mizan/db";
import type { RenderedArt } from "@mizan/db/seed/art/render-art";
import { planBuyers, writeBuyers } from "./buyers";
import { liveOrders } from "./live-orders";
import { type OrderPlan, planOrders } from "./plan-orders";
import { SeedConnection } from "./seed-connection";
import type { ShopPlan } from "./shop-plan";
import { simulateHistory } from "./simulate-history";
import { reorderPoints } from "./supply";
import { writeCompany } from "./write-company";
import { hasHistory, writeHistory } from "./write-history";
import { type PlannedProduct, planProducts, writePictures, writeProducts } from "./write-products";

export interface SeedShopParts {
  /** Of the application's role. */
  url: string;
  company: CompanyDatabase;
  vault: Vault;
  plan: ShopPlan;
  now: Date;
  passwordHash: string;
  /** Renders drawings and says what was stored. */
  render: (svgs: string[]) => Promise<RenderedArt[]>;
}

const dayMs = 86_400_000;

/**
 * Fills one shop. What is there already stays: a second run adds what is missing and doubles nothing.
 *
 * Errors  when the shop has goods of its own, or of another size, in the places of these.
 */
export async function seedShop({
  url,
  company,
  vault,
  plan,
  now,
  passwordHash,
  render,
}: SeedShopParts): Promise<void> {
  const openedAt = new Date(now.getTime() - (plan.days + 1.5) * dayMs);
  const sealing = { companyId: company.companyId, sql: company.sql, vault };
  const connection = await SeedConnection.open(url, company.companyId);
  try {
    const products = planProducts(company.companyId, plan);
    const buyers = planBuyers(company.companyId, plan);
    // Drawing takes most of the time and none of the database's: the past is written meanwhile.
    const rendering = render(products.map(({ svg }) => svg));
    rendering.catch(() => {});
    await refuseOtherGoods(connection, products);
    await writeCompany(connection, plan, { passwordHash, openedAt });
    await writeProducts(connection, plan, products, now);
    await writeBuyers(connection, buyers, { sealing, passwordHash, now });

    const orderPlans = planOrders(plan, buyers, now);
    const placed = orderPlans.slice(-plan.liveOrders);
    const endsAt = placed[0]?.placedAt ?? now;
    const past = orderPlans.slice(0, -plan.liveOrders).map((orderPlan) => split(orderPlan, endsAt));
    if (!(await hasHistory(connection))) {
      const before = past.map(({ done }) => done);
      const history = simulateHistory(company.companyId, plan, products, before, { openedAt, endsAt });
      await writeHistory(connection, sealing, history, reorderPoints(history.book, plan, products), openedAt);
    }
    await writePictures(connection, products, await rendering, openedAt);
    if (!(await hasEvents(connection))) {
      await liveOrders({ company, vault, plan, products, placed, open: past.map(({ open }) => open) });
    }
  } finally {
    await connection.close();
  }
}

/** An order with the steps before an instant, and with those after it. */
function split(orderPlan: OrderPlan, at: Date): { done: OrderPlan; open: OrderPlan } {
  return {
    done: { ...orderPlan, steps: orderPlan.steps.filter((step) => step.at < at) },
    open: { ...orderPlan, steps: orderPlan.steps.filter((step) => step.at >= at) },
  };
}

async function refuseOtherGoods(
  connection: SeedConnection,
  products: readonly PlannedProduct[],
): Promise<void> {
  const [other] = await connection.query<{ nameEn: string }>(
    `SELECT "nameEn" FROM "Product" p WHERE "companyId" = $1 AND (number = ANY ($3) OR slug = ANY ($4)) AND NOT EXISTS (
       SELECT FROM unnest($2::uuid[], $3::int[]) AS planned (id, number) WHERE planned.id = p.id AND planned.number = p.number)`,
    [
      connection.companyId,
      products.map(({ id }) => id),
      products.map(({ number }) => number),
      products.map(({ slug }) => slug),
    ],
  );
  if (other)
    throw new Error(
      `The database has other goods, such as ${other.nameEn}: fill an empty one, or empty this one with --reset`,
    );
}

async function hasEvents(connection: SeedConnection): Promise<boolean> {
  const [row] = await connection.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM "OutboxEvent" WHERE "companyId" = $1 AND type = 'order.created') AS found`,
    [connection.companyId],
  );
  return row?.found ?? false;
}

/** A key with every scope: the one that is handed out already while it is valid, else a new one. */
export async function demoApiKey(
  company: CompanyDatabase,
  vault: Vault,
  known: string | undefined,
): Promise<string> {
  const prefix = known?.split("_")[2];
  const row = prefix ? await company.db.apiKey.findFirst({ where: { prefix, revokedAt: null } }) : null;
  if (known && row) return known;
  const actor = { type: "system", name: "Mizan" } as const;
  const context = createContext({ company, vault, actor, abilities: abilitiesOf(actor) });
  const { secret } = await createApiKey(context, { name: "Demo integration", scopes: [...permissions] });
  return secret;
}
