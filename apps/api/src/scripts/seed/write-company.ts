import { defaultSettings } from "@mizan/core/settings";
import { seedUnits } from "@mizan/db/seed/catalogue/units";
import { loginOf } from "@mizan/db/seed/people/staff";
import type { SeedConnection } from "./seed-connection";
import { seedId } from "./seed-id";
import type { ShopPlan } from "./shop-plan";

/** Ids of what a company's other rows name. */
export interface CompanyIds {
  locations: string[];
  unit(code: string): string;
  category(slug: string): string;
  staff(login: string): string;
}

/** The ids that a company's seeded rows have, made or not. */
export const companyIds = (companyId: string, plan: ShopPlan): CompanyIds => ({
  locations: plan.locations.map(({ number }) => seedId(`${companyId}/location/${number}`)),
  unit: (code) => seedId(`${companyId}/unit/${code}`),
  category: (slug) => seedId(`${companyId}/category/${slug}`),
  staff: (login) => seedId(`${companyId}/staff/${login}`),
});

/** Opens a shop: the company, how it trades, who works there, its places, units and categories. */
export async function writeCompany(
  connection: SeedConnection,
  plan: ShopPlan,
  { passwordHash, openedAt }: { passwordHash: string; openedAt: Date },
): Promise<void> {
  const { companyId } = connection;
  const { shop } = plan;
  const ids = companyIds(companyId, plan);
  await connection.query(
    `INSERT INTO "Company" (id, slug, "isDefault", "createdAt")
     SELECT $1, $2, $3 AND NOT EXISTS (SELECT FROM app_companies() c WHERE c."isDefault"), $4
     ON CONFLICT DO NOTHING`,
    [companyId, shop.slug, plan.isDefault, openedAt],
  );
  const { name, ...settings } = defaultSettings(shop.name);
  await connection.insert("StoreSetting", [
    {
      ...settings,
      nameAr: name.ar,
      nameEn: name.en,
      currency: plan.currency,
      timeZone: plan.timeZone,
      taxRateBps: plan.taxRateBps,
      deliveryFeeMinor: plan.deliveryFeeMinor,
      freeDeliveryFromMinor: plan.freeDeliveryFromMinor,
      version: 1,
      updatedAt: openedAt,
    },
  ]);
  await connection.insert(
    "Staff",
    plan.staff.map(({ login, role, name, locale }) => ({
      id: ids.staff(login),
      email: loginOf(login, shop.slug).email,
      name: name[locale],
      passwordHash,
      role,
      permissions: [],
      locale,
      isActive: true,
      sessionVersion: 1,
      createdAt: openedAt,
      updatedAt: openedAt,
    })),
  );
  await connection.insert(
    "Location",
    plan.locations.map(({ number, name }, index) => ({
      id: ids.locations[index],
      number,
      nameAr: name.ar,
      nameEn: name.en,
      priority: number,
      isActive: true,
      createdAt: openedAt,
    })),
  );
  await connection.insert(
    "Unit",
    seedUnits.map(({ code, symbol, name, type, isBasic, factor }, index) => ({
      id: ids.unit(code),
      symbol,
      nameAr: name.ar,
      nameEn: name.en,
      type,
      isBasic,
      factorNum: factor.num,
      factorDen: factor.den,
      isActive: true,
      sortOrder: index,
      createdAt: openedAt,
      updatedAt: openedAt,
    })),
  );
  await connection.insert(
    "Category",
    shop.categories.map(({ slug, name, parentSlug, sortOrder, isHome }) => ({
      id: ids.category(slug),
      slug,
      nameAr: name.ar,
      nameEn: name.en,
      descriptionAr: "",
      descriptionEn: "",
      parentId: parentSlug ? ids.category(parentSlug) : null,
      isActive: true,
      isHome,
      sortOrder,
      version: 1,
      createdAt: openedAt,
      updatedAt: openedAt,
    })),
  );
}
