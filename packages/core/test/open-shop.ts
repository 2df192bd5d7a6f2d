import type { Database } from "@mizan/db";
import { abilitiesOf } from "../src/access";
import { receiveStock } from "../src/inventory";
import type { Actor, Context } from "../src/platform";
import { createContext, newId } from "../src/platform";
import { testVault } from "./test-vault";

/** A company with a currency, a unit and two places, made anew for a suite so that suites share nothing. */
export interface Shop {
  companyId: string;
  unitId: string;
  locationIds: [string, string];
  /** A context for an actor; the product itself when none is named. */
  as(actor?: Actor): Context;
  /** A published product in pieces, with its stock in each place. */
  addProduct(options?: ProductOptions): Promise<ShopProduct>;
}

export interface ProductOptions {
  nameEn?: string;
  priceMinor?: number;
  /** On hand in the first and the second place. */
  stock?: [string, string?];
  status?: "draft" | "published" | "archived";
  step?: string;
  reorderPoint?: string;
}

export interface ShopProduct {
  id: string;
  unitId: string;
  /** A second selling unit: a carton of 12. */
  cartonId: string;
}

const SYSTEM: Actor = { type: "system", name: "test" };

/** Opens a shop in SAR, prices including 15 % tax, no delivery fee. */
export async function openShop(
  database: Database,
  settings: { deliveryFeeMinor?: number } = {},
): Promise<Shop> {
  const companyId = newId();
  const company = database.forCompany(companyId);
  const unitId = newId();
  const cartonUnitId = newId();
  const locationIds: [string, string] = [newId(), newId()];
  await company.transaction(async ({ db }) => {
    await db.company.create({ data: { id: companyId, slug: `shop-${companyId}` } });
    await db.storeSetting.create({
      data: {
        companyId,
        nameAr: "متجر",
        nameEn: "Shop",
        defaultLocale: "ar",
        locales: ["ar", "en"],
        currency: "SAR",
        timeZone: "Asia/Riyadh",
        digits: "latn",
        taxRateBps: 1500,
        taxIncluded: true,
        rounding: "half_up",
        deliveryFeeMinor: settings.deliveryFeeMinor ?? 0,
        freeDeliveryFromMinor: null,
        pendingOrderMinutes: 60,
        lateAfterMinutes: 120,
      },
    });
    await db.unit.createMany({
      data: [
        { companyId, id: unitId, symbol: "pc", nameAr: "حبة", nameEn: "Piece", type: "piece", isBasic: true },
        { companyId, id: cartonUnitId, symbol: "ctn", nameAr: "كرتون", nameEn: "Carton", type: "piece" },
      ],
    });
    await db.location.createMany({
      data: locationIds.map((id, index) => ({
        companyId,
        id,
        number: index + 1,
        nameAr: `فرع ${index + 1}`,
        nameEn: `Branch ${index + 1}`,
        priority: index,
      })),
    });
  });

  const as = (actor: Actor = SYSTEM): Context =>
    createContext({ company, vault: testVault, actor, abilities: abilitiesOf(actor) });
  return {
    companyId,
    unitId,
    locationIds,
    as,
    async addProduct(options = {}) {
      const id = newId();
      const pieceId = newId();
      const cartonId = newId();
      await company.transaction(async ({ db }) => {
        const { value: number } = await db.counter.upsert({
          where: { companyId_name: { companyId, name: "product" } },
          create: { companyId, name: "product", value: 1 },
          update: { value: { increment: 1 } },
        });
        await db.product.create({
          data: {
            companyId,
            id,
            number,
            slug: `product-${number}`,
            nameAr: `منتج ${number}`,
            nameEn: options.nameEn ?? `Product ${number}`,
            status: options.status ?? "published",
            basicUnitId: unitId,
            priceMinor: options.priceMinor ?? 1000,
            tags: [],
            ...(options.reorderPoint ? { reorderPoint: options.reorderPoint } : {}),
          },
        });
        const unit = { companyId, productId: id };
        const step = options.step ?? "1";
        await db.productUnit.createMany({
          data: [
            { ...unit, id: pieceId, unitId, step, min: step, isDefault: true },
            { ...unit, id: cartonId, unitId: cartonUnitId, factorNum: 12, priceMinor: 11_000, position: 1 },
          ],
        });
      });
      for (const [index, quantity] of (options.stock ?? ["0"]).entries()) {
        const locationId = locationIds[index];
        if (quantity && quantity !== "0" && locationId)
          await receiveStock(as(), { locationId, lines: [{ productId: id, quantity }] });
      }
      return { id, unitId: pieceId, cartonId };
    },
  };
}

let buyers = 0;

/** A guest's order of some lines, as the storefront sends it; each from another guest. */
export const guestOrder = (lines: { productId: string; productUnitId?: string; quantity: string }[]) => ({
  lines,
  contact: { name: "نورة سالم", email: null, phone: `+9665000${String(10_000 + (buyers++ % 90_000))}` },
  shippingAddress: {
    line1: "شارع البحر 1",
    line2: "",
    city: "مرسى",
    country: "SA",
    zipCode: "",
    latitude: null,
    longitude: null,
  },
  paymentMethod: "cod" as const,
  channel: "storefront" as const,
  notes: "",
  locale: "ar" as const,
});
