import type { Product, ProductKey } from "@mizan/contracts/catalog";
import { notFound } from "@mizan/contracts/errors";
import { fromMilli, toMilli, trimQuantity } from "@mizan/contracts/quantity-arithmetic";
import { type Prisma, sql } from "@mizan/db";
import { may } from "../access";
import type { Context } from "../platform";
import { availableOfLevel, type OwnRow, ownColumns, type ProductRow, toProductSummary } from "./product-row";
import { seesUnpublished, visibleProducts } from "./product-visibility";
import { type ResourceImageRow, resourceImageJson, toResourceImage } from "./resource-image-row";
import { type SellingUnitRow, sellingUnitJson, toSellingUnit } from "./selling-unit-row";

interface PlaceRow {
  locationId: string;
  number: number;
  nameAr: string;
  nameEn: string;
  onHand: string;
  reserved: string;
  available: string;
}

interface ProductDetailRow extends OwnRow {
  descriptionAr: string;
  descriptionEn: string;
  basicUnitId: string;
  tags: string[];
  reorderPoint: string | null;
  soldQuantity: string;
  categoryIds: string[];
  images: ResourceImageRow[];
  units: SellingUnitRow[];
  places: PlaceRow[];
}

const detailColumns = sql`
  p."descriptionAr", p."descriptionEn", p."basicUnitId", p.tags, p."reorderPoint", p."soldQuantity",
  ARRAY(SELECT pc."categoryId" FROM "ProductCategory" pc
    WHERE pc."companyId" = p."companyId" AND pc."productId" = p.id ORDER BY pc."categoryId") AS "categoryIds",
  (SELECT coalesce(json_agg(${resourceImageJson} ORDER BY i.position), '[]') FROM "ProductImage" i
    LEFT JOIN "Media" f ON f."companyId" = i."companyId" AND f.id = i."mediaId"
    WHERE i."companyId" = p."companyId" AND i."productId" = p.id) AS images,
  (SELECT json_agg(${sellingUnitJson} ORDER BY u.position, u.id) FROM "ProductUnit" u
    JOIN "Unit" m ON m."companyId" = u."companyId" AND m.id = u."unitId"
    WHERE u."companyId" = p."companyId" AND u."productId" = p.id AND u."retiredAt" IS NULL) AS units,
  (SELECT coalesce(json_agg(json_build_object('locationId', o.id, 'number', o.number, 'nameAr', o."nameAr",
      'nameEn', o."nameEn", 'onHand', l."onHand"::text, 'reserved', l.reserved::text, 'available', ${availableOfLevel}::text)
      ORDER BY o.priority, o.number), '[]')
    FROM "StockLevel" l JOIN "Location" o ON o."companyId" = l."companyId" AND o.id = l."locationId" AND o."isActive"
    WHERE l."companyId" = p."companyId" AND l."productId" = p.id) AS places`;

/**
 * One product with everything that is known of it, by id or by slug. One statement.
 *
 * Somebody who shops sees published products with their active units, and what can be bought rather than what is there.
 *
 * Errors  NOT_FOUND product.
 * Source  seeds/003 "Product Endpoints".
 */
export async function getProduct(ctx: Context, key: ProductKey): Promise<Product> {
  const named = "id" in key ? sql`p.id = ${key.id}::uuid` : sql`p.slug = ${key.slug}`;
  return loadProduct(ctx, sql`${visibleProducts(ctx)} AND ${named}`);
}

/** The product that a condition names. Errors: NOT_FOUND product. */
async function loadProduct(ctx: Context, condition: Prisma.Sql): Promise<Product> {
  const [row] = await ctx.sql<ProductDetailRow>(sql`
    SELECT ${ownColumns}, ${detailColumns}
    FROM "Product" p JOIN "StoreSetting" s ON s."companyId" = p."companyId" WHERE ${condition}`);
  if (!row) throw notFound("product");
  const seesStock = may(ctx, "read", "Stock");
  const units = seesUnpublished(ctx) ? row.units : row.units.filter((unit) => unit.isActive);
  return {
    ...toProductSummary({ ...row, ...summaryOfParts(row) }, seesStock),
    description: { ar: row.descriptionAr, en: row.descriptionEn },
    categoryIds: row.categoryIds,
    basicUnitId: row.basicUnitId,
    images: row.images.map(toResourceImage),
    units: units.map((unit) => toSellingUnit(unit, row)),
    tags: row.tags,
    reorderPoint: row.reorderPoint === null ? null : trimQuantity(row.reorderPoint),
    soldQuantity: trimQuantity(row.soldQuantity),
    locations: row.places.map((place) => ({
      locationId: place.locationId,
      number: place.number,
      name: { ar: place.nameAr, en: place.nameEn },
      onHand: trimQuantity(seesStock ? place.onHand : place.available),
      available: trimQuantity(place.available),
    })),
  };
}

/** What a summary tells of parts, worked out from the parts, which are all here. */
function summaryOfParts({ id, images, units, places }: ProductDetailRow): Omit<ProductRow, keyof OwnRow> {
  const defaultUnit = units.find((unit) => unit.isDefault);
  if (!defaultUnit) throw new Error(`Product ${id} has no default selling unit`);
  const sum = (of: (place: PlaceRow) => string) =>
    fromMilli(places.reduce((total, place) => total + toMilli(of(place)), 0));
  return {
    image: images[0] ?? null,
    defaultUnit,
    unitCount: units.filter((unit) => unit.isActive).length,
    onHand: sum((place) => place.onHand),
    reserved: sum((place) => place.reserved),
    available: sum((place) => place.available),
  };
}
