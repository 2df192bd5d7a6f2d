import type { ProductSummary, StockSummary } from "@mizan/contracts/catalog";
import type { Currency, RoundingMode } from "@mizan/contracts/money";
import type { ProductStatus } from "@mizan/contracts/product-status";
import { trimQuantity } from "@mizan/contracts/quantity-arithmetic";
import { sql } from "@mizan/db";
import { toInstant } from "../platform";
import { type ResourceImageRow, resourceImageJson, toResourceImage } from "./resource-image-row";
import { type SellingUnitRow, sellingUnitJson, toSellingUnit } from "./selling-unit-row";

/** A product as `productColumns` selects it. */
export interface ProductRow {
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
  image: ResourceImageRow | null;
  defaultUnit: SellingUnitRow;
  unitCount: number;
  onHand: string;
  reserved: string;
  available: string;
}

/** What can be sold of a level `l` at a place that is open: what it has, less what is promised and kept back. */
export const availableOfLevel = sql`greatest(l."onHand" - l.reserved - l.safety + l."backorderLimit", 0)`;

/** A product `p` by itself, and the settings `s` that price it. */
export const ownColumns = sql`
  p.id, p.number, p.slug, p.sku, p.barcode, p."nameAr", p."nameEn", p.status, p."categoryId", p."priceMinor",
  p."compareAtMinor", p.featured, p.trending, p.version, p."createdAt", p."updatedAt", s.currency, s.rounding`;

/** What lists show of a product `p`, from `productTables`. */
export const productColumns = sql`${ownColumns},
  ${sellingUnitJson} AS "defaultUnit", stock."onHand", stock.reserved, stock.available,
  (SELECT count(*)::int FROM "ProductUnit" n
    WHERE n."companyId" = p."companyId" AND n."productId" = p.id AND n."isActive" AND n."retiredAt" IS NULL) AS "unitCount",
  (SELECT ${resourceImageJson} FROM "ProductImage" i
    LEFT JOIN "Media" f ON f."companyId" = i."companyId" AND f.id = i."mediaId"
    WHERE i."companyId" = p."companyId" AND i."productId" = p.id ORDER BY i.position LIMIT 1) AS image`;

/** What `productColumns` reads of beside the product `p` itself. */
export const productTables = sql`
  JOIN "StoreSetting" s ON s."companyId" = p."companyId"
  JOIN "ProductUnit" u ON u."companyId" = p."companyId" AND u."productId" = p.id AND u."isDefault"
  JOIN "Unit" m ON m."companyId" = u."companyId" AND m.id = u."unitId"
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(l."onHand"), 0) AS "onHand", coalesce(sum(l.reserved), 0) AS reserved,
      coalesce(sum(${availableOfLevel}), 0) AS available
    FROM "StockLevel" l JOIN "Location" o ON o."companyId" = l."companyId" AND o.id = l."locationId" AND o."isActive"
    WHERE l."companyId" = p."companyId" AND l."productId" = p.id
  ) stock`;

/** `seesStock`: whether what is on the shelves may be told apart from what can be bought. */
export function toProductSummary(row: ProductRow, seesStock: boolean): ProductSummary {
  return {
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
    image: row.image && toResourceImage(row.image),
    defaultUnit: toSellingUnit(row.defaultUnit, row),
    unitCount: row.unitCount,
    stock: toStockSummary(row, seesStock),
    featured: row.featured,
    trending: row.trending,
    version: row.version,
    createdAt: toInstant(row.createdAt),
    updatedAt: toInstant(row.updatedAt),
  };
}

function toStockSummary(
  row: Pick<ProductRow, "onHand" | "reserved" | "available">,
  seesStock: boolean,
): StockSummary {
  const available = trimQuantity(row.available);
  return seesStock
    ? { onHand: trimQuantity(row.onHand), reserved: trimQuantity(row.reserved), available }
    : { onHand: available, reserved: "0", available };
}
