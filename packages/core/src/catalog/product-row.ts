import type { ProductBrief, ProductSummary, StockSummary } from "@mizan/contracts/catalog";
import type { Currency, RoundingMode } from "@mizan/contracts/money";
import type { ProductStatus } from "@mizan/contracts/product-status";
import { trimQuantity } from "@mizan/contracts/quantity-arithmetic";
import { sql } from "@mizan/db";
import { type Context, toInstant } from "../platform";
import { type ResourceImageRow, resourceImageJson, toResourceImage } from "./resource-image-row";
import {
  pricesOfUnit,
  type SellingUnitRow,
  sellingUnitJson,
  toSellingUnit,
  type UnitPriceRow,
} from "./selling-unit-row";

/** A product by itself, as `ownColumns` selects it. */
export interface OwnRow {
  id: string;
  number: number;
  slug: string;
  sku: string | null;
  barcode: string | null;
  nameAr: string;
  nameEn: string;
  status: ProductStatus;
  categoryId: string | null;
  priceMinor: number;
  compareAtMinor: number | null;
  featured: boolean;
  trending: boolean;
  version: number;
  createdAt: Date;
  updatedAt: Date;
  currency: Currency;
  rounding: RoundingMode;
}

interface StockRow {
  onHand: string;
  reserved: string;
  available: string;
}

/** A product as `productColumns` selects it. */
export interface ProductRow extends OwnRow, StockRow {
  image: ResourceImageRow | null;
  defaultUnit: SellingUnitRow;
  unitCount: number;
}

/** A product as `briefColumns` selects it. */
export interface ProductBriefRow extends OwnRow, StockRow {
  imageUrl: string | null;
  defaultUnit: UnitPriceRow & { symbol: string };
}

/** What can be sold of a level `l` at a place that is open: what it has, less what is promised and kept back. */
export const availableOfLevel = sql`greatest(l."onHand" - l.reserved - l.safety + l."backorderLimit", 0)`;

/** A product `p` by itself, and the settings `s` that price it. */
export const ownColumns = sql`
  p.id, p.number, p.slug, p.sku, p.barcode, p."nameAr", p."nameEn", p.status, p."categoryId", p."priceMinor",
  p."compareAtMinor", p.featured, p.trending, p.version, p."createdAt", p."updatedAt", s.currency, s.rounding`;

/** What lists of the apps show of a product `p`, from `productTables`. */
export const productColumns = sql`${ownColumns},
  ${sellingUnitJson} AS "defaultUnit", stock."onHand", stock.reserved, stock.available,
  (SELECT count(*)::int FROM "ProductUnit" n
    WHERE n."companyId" = p."companyId" AND n."productId" = p.id AND n."isActive" AND n."retiredAt" IS NULL) AS "unitCount",
  (SELECT ${resourceImageJson} FROM "ProductImage" i
    LEFT JOIN "Media" f ON f."companyId" = i."companyId" AND f.id = i."mediaId"
    WHERE i."companyId" = p."companyId" AND i."productId" = p.id ORDER BY i.position LIMIT 1) AS image`;

/** What documented lists tell of a product `p`, from `productTables`. */
export const briefColumns = sql`${ownColumns},
  json_build_object('symbol', m.symbol, 'factorNum', u."factorNum", 'factorDen', u."factorDen",
    'priceMinor', u."priceMinor", 'compareAtMinor', u."compareAtMinor") AS "defaultUnit",
  stock."onHand", stock.reserved, stock.available,
  (SELECT coalesce(i.url, '/uploads/' || f.filename) FROM "ProductImage" i
    LEFT JOIN "Media" f ON f."companyId" = i."companyId" AND f.id = i."mediaId"
    WHERE i."companyId" = p."companyId" AND i."productId" = p.id ORDER BY i.position LIMIT 1) AS "imageUrl"`;

/** What the columns of lists read of beside the product `p` itself. */
export const productTables = (ctx: Context) => sql`
  JOIN "StoreSetting" s ON s."companyId" = p."companyId"
  JOIN "ProductUnit" u ON u."companyId" = p."companyId" AND u."productId" = p.id AND u."isDefault"
  JOIN "Unit" m ON m."companyId" = u."companyId" AND m.id = u."unitId"
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(l."onHand"), 0) AS "onHand", coalesce(sum(l.reserved), 0) AS reserved,
      coalesce(sum(${availableOfLevel}), 0) AS available
    FROM "StockLevel" l
    WHERE l."companyId" = p."companyId" AND l."productId" = p.id
      AND l."locationId" = ANY (ARRAY(SELECT o.id FROM "Location" o WHERE o."companyId" = ${ctx.companyId}::uuid AND o."isActive"))
  ) stock`;

const toOwn = (row: OwnRow) => ({
  id: row.id,
  number: row.number,
  slug: row.slug,
  sku: row.sku,
  barcode: row.barcode,
  name: { ar: row.nameAr, en: row.nameEn },
  status: row.status,
  categoryId: row.categoryId,
  currency: row.currency,
  priceMinor: row.priceMinor,
  compareAtMinor: row.compareAtMinor,
  featured: row.featured,
  trending: row.trending,
  version: row.version,
  createdAt: toInstant(row.createdAt),
  updatedAt: toInstant(row.updatedAt),
});

/** `seesStock`: whether what is on the shelves may be told apart from what can be bought. */
export const toProductSummary = (row: ProductRow, seesStock: boolean): ProductSummary => ({
  ...toOwn(row),
  image: row.image && toResourceImage(row.image),
  defaultUnit: toSellingUnit(row.defaultUnit, row),
  unitCount: row.unitCount,
  stock: toStockSummary(row, seesStock),
});

/** The same for a brief. */
export const toProductBrief = (row: ProductBriefRow, seesStock: boolean): ProductBrief => ({
  ...toOwn(row),
  image: row.imageUrl === null ? null : { url: row.imageUrl },
  defaultUnit: { symbol: row.defaultUnit.symbol, ...pricesOfUnit(row.defaultUnit, row) },
  stock: toStockSummary(row, seesStock),
});

function toStockSummary(row: StockRow, seesStock: boolean): StockSummary {
  const available = trimQuantity(row.available);
  return seesStock
    ? { onHand: trimQuantity(row.onHand), reserved: trimQuantity(row.reserved), available }
    : { onHand: available, reserved: "0", available };
}
