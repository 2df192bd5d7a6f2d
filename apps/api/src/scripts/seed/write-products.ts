import type { ImageVariant } from "@mizan/contracts/media";
import { drawProduct } from "@mizan/db/seed/art/draw-product";
import { artName, pictureFile, type RenderedArt } from "@mizan/db/seed/art/render-art";
import type { SeedProduct } from "@mizan/db/seed/catalogue/seed-product";
import { hash32 } from "@mizan/db/seed/random";
import type { SeedConnection } from "./seed-connection";
import { seedId } from "./seed-id";
import type { ShopPlan } from "./shop-plan";
import { companyIds } from "./write-company";

/** A product with its ids and its picture. */
export interface PlannedProduct extends SeedProduct {
  id: string;
  number: number;
  unitIds: string[];
  svg: string;
  /** Where the smallest size of its picture will be found. */
  thumbnailUrl: string;
}

/** Gives a shop's products their ids, numbers and pictures. */
export function planProducts(companyId: string, { shop, pictureWidth }: ShopPlan): PlannedProduct[] {
  return shop.products.map((product, index) => {
    const svg = drawProduct(product);
    return {
      ...product,
      id: seedId(`${companyId}/product/${product.sku}`),
      number: index + 1,
      unitIds: product.units.map(({ sku }) => seedId(`${companyId}/selling-unit/${sku}`)),
      svg,
      thumbnailUrl: `/uploads/${pictureFile(svg, pictureWidth / 4)}`,
    };
  });
}

const dayMs = 86_400_000;

/** When a product was taken into the range: most long ago, some lately. */
const createdAt = (product: PlannedProduct, now: Date) => {
  const daysAgo = 3 + (hash32(product.slug) % 1_000) ** 1.5 / 100;
  return new Date(now.getTime() - daysAgo * dayMs);
};

/** One product in twelve is on offer: what it cost before, which is shown struck through. */
const priceBefore = (product: PlannedProduct) =>
  hash32(`offer/${product.slug}`) % 12 === 0 && product.units[0]?.priceMinor === null
    ? Math.ceil((product.priceMinor * 1.18) / 25) * 25
    : null;

/** Writes the products with their selling units and categories; the pictures follow when they are rendered. */
export async function writeProducts(
  connection: SeedConnection,
  plan: ShopPlan,
  products: readonly PlannedProduct[],
  now: Date,
): Promise<void> {
  const ids = companyIds(connection.companyId, plan);
  const parentOf = new Map(plan.shop.categories.map(({ slug, parentSlug }) => [slug, parentSlug]));
  await connection.transaction(async () => {
    await connection.insert(
      "Product",
      products.map((product) => ({
        id: product.id,
        number: product.number,
        slug: product.slug,
        sku: product.sku,
        barcode: product.barcode,
        nameAr: product.name.ar,
        nameEn: product.name.en,
        descriptionAr: product.description.ar,
        descriptionEn: product.description.en,
        status: "published",
        categoryId: ids.category(product.categorySlug),
        basicUnitId: ids.unit(product.basicUnit),
        priceMinor: product.priceMinor,
        compareAtMinor: priceBefore(product),
        tags: product.tags,
        featured: product.featured,
        trending: product.trending,
        soldQuantity: "0",
        searchText: "",
        sortAr: "",
        sortEn: "",
        version: 1,
        createdAt: createdAt(product, now),
        updatedAt: createdAt(product, now),
      })),
    );
    await connection.insert(
      "ProductUnit",
      products.flatMap((product) =>
        product.units.map((unit, position) => ({
          id: product.unitIds[position],
          productId: product.id,
          unitId: ids.unit(unit.unit),
          labelAr: unit.label.ar,
          labelEn: unit.label.en,
          factorNum: unit.factor.num,
          factorDen: unit.factor.den,
          priceMinor: unit.priceMinor,
          sku: unit.sku,
          barcode: unit.barcode,
          step: unit.step,
          min: unit.step,
          isDefault: unit.isDefault,
          isActive: true,
          position,
        })),
      ),
    );
    await connection.insert(
      "ProductCategory",
      products.flatMap((product) => {
        const parent = parentOf.get(product.categorySlug);
        return [product.categorySlug, ...(parent ? [parent] : [])].map((slug) => ({
          productId: product.id,
          categoryId: ids.category(slug),
        }));
      }),
    );
    await connection.query(
      `INSERT INTO "Counter" AS c ("companyId", name, value) VALUES ($1, 'product', $2)
       ON CONFLICT ("companyId", name) DO UPDATE SET value = greatest(c.value, excluded.value)`,
      [connection.companyId, products.length],
    );
  });
}

/** Writes the rendered pictures and hangs them on their products. */
export async function writePictures(
  connection: SeedConnection,
  products: readonly PlannedProduct[],
  rendered: readonly RenderedArt[],
  now: Date,
): Promise<void> {
  const mediaId = (name: string) => seedId(`${connection.companyId}/media/${name}`);
  const pictures = new Map(rendered.map((art) => [art.name, art]));
  await connection.insert(
    "Media",
    [...pictures.values()].map((art) => ({
      id: mediaId(art.name),
      filename: `${art.name}-${art.width}.webp`,
      contentHash: art.name,
      width: art.width,
      height: art.height,
      bytes: art.bytes,
      placeholder: art.placeholder,
      altAr: "",
      altEn: "",
      variants: art.variants.map(
        ({ file, width, height, format }): ImageVariant => ({
          url: `/uploads/${file}`,
          width,
          height,
          format,
        }),
      ),
      createdAt: now,
    })),
  );
  await connection.insert(
    "ProductImage",
    products.map((product) => ({
      productId: product.id,
      position: 0,
      mediaId: mediaId(artName(product.svg)),
      altAr: product.name.ar,
      altEn: product.name.en,
    })),
  );
}
