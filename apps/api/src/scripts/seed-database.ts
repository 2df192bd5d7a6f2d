/** Fills the database with the demo shops: `seed-database [--size tiny|demo] [--reset]`. Documented in scripts.md. */
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Vault } from "@mizan/core/encryption";
import { hashPassword, listCompanies } from "@mizan/core/identity";
import { Database } from "@mizan/db";
import { renderArt } from "@mizan/db/seed/art/render-art";
import { loginOf } from "@mizan/db/seed/people/staff";
import { encryptionSecrets, readEnv } from "../env";
import { type DemoCompany, loginsOf, readDemoFile, writeDemoFile } from "./seed/demo-file";
import { appointOperator, refreshStatistics, resetDatabase } from "./seed/owner-connection";
import { seedId } from "./seed/seed-id";
import { demoApiKey, seedShop } from "./seed/seed-shop";
import { shopPlans } from "./seed/shop-plan";

async function seedDatabase(): Promise<void> {
  const { values: options } = parseArgs({
    options: { size: { type: "string", default: "demo" }, reset: { type: "boolean", default: false } },
  });
  if (options.size !== "tiny" && options.size !== "demo")
    throw new Error(`--size is tiny or demo, not "${options.size}"`);
  const { env } = process;
  if (!env.DATABASE_URL)
    throw new Error("DATABASE_URL is not set: run npm run db:seed, which knows the database");
  const url = env.DATABASE_URL;
  const dataDir = resolve(env.DATA_DIR || ".data");
  const vault = new Vault(encryptionSecrets(readEnv()));
  const now = new Date();

  await mkdir(dataDir, { recursive: true });
  if (options.reset) await resetDatabase(env.DATABASE_OWNER_URL, dataDir);

  // Pictures are drawn meanwhile, on a machine that may be busy with more: nobody waits for one statement of many.
  const database = new Database({ url, poolSize: 3, waitMs: 0 });
  try {
    const plans = shopPlans(options.size);
    const passwordHash = await hashPassword(loginOf("owner", "marsa").password);
    const known = await readDemoFile(dataDir);
    const companies = await listCompanies(database);
    const demo: DemoCompany[] = [];
    for (const plan of plans) {
      const { slug } = plan.shop;
      const companyId = companies.find((company) => company.slug === slug)?.id ?? seedId(`company/${slug}`);
      const company = database.forCompany(companyId);
      const startedAt = performance.now();
      const { pictureWidth: width } = plan;
      const folders = { pictures: join(dataDir, "uploads"), notes: join(dataDir, "art"), width };
      await seedShop({
        url,
        company,
        vault,
        plan,
        now,
        passwordHash,
        render: (svgs) => renderArt(svgs, folders),
      });
      console.info(`${plan.shop.name.en}: ${plan.shop.products.length} products, ${seconds(startedAt)}`);
      const knownKey = [known?.company, known?.secondCompany].find((one) => one?.slug === slug)?.apiKey;
      if (plan.isDefault && env.DATABASE_OWNER_URL)
        await appointOperator(env.DATABASE_OWNER_URL, vault, {
          companyId,
          email: loginOf("owner", slug).email,
        });
      demo.push({ slug, apiKey: await demoApiKey(company, vault, knownKey), logins: loginsOf(plan) });
    }
    const [company, secondCompany] = demo;
    if (!company || !secondCompany) throw new Error("the demo has two shops");
    await writeDemoFile(dataDir, {
      api: env.PUBLIC_API_URL || `http://localhost:${env.PORT || 5055}`,
      admin: env.ADMIN_URL || `http://localhost:${env.ADMIN_PORT || 4100}`,
      storefront: env.STORE_URL || `http://localhost:${env.STOREFRONT_PORT || 3000}`,
      metrics: `http://localhost:${env.METRICS_PORT || 9100}/metrics`,
      company: { ...company, device: "dev123" },
      secondCompany,
    });
    if (env.DATABASE_OWNER_URL) await refreshStatistics(env.DATABASE_OWNER_URL);
  } finally {
    await database.close();
  }
}

function seconds(startedAt: number): string {
  return `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
}

try {
  await seedDatabase();
} catch (error) {
  console.error(error instanceof Error && process.env.LOG_LEVEL !== "debug" ? error.message : error);
  process.exitCode = 1;
}
