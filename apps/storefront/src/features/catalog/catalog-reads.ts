import "server-only";
import type { CategoryNode, Product, ProductSummary } from "@mizan/contracts/catalog";
import type { Locale } from "@mizan/contracts/localized-text";
import type { ResourceImage } from "@mizan/contracts/media";
import { cache } from "react";
import { sharedApi } from "@/lib/api";
import { orNull } from "@/lib/api-problem";
import { pageShop } from "@/lib/page-shop";
import type { Shop } from "@/lib/shop-segment";
import type { CategoryView } from "./category-view";

/** Products on a page of a category. A multiple of 2, 3 and 4, so that most rows of the grid are full. */
export const CATEGORY_PAGE_SIZE = 24;
const SHELF_SIZE = 10;

/** The API for the shop of the page that is made. */
const shopApi = async (...tags: string[]) => sharedApi(await pageShop(), ...tags);

/** How the shop trades: name, currency, languages, delivery. */
export const getSettings = cache(async () => readSettings(await pageShop()));
export const readSettings = (shop: Shop) => sharedApi(shop, "settings").settings.public.query();

/** Every active category, as a tree. */
export const getCategoryTree = cache(async () => readCategoryTree(await pageShop()));
export const readCategoryTree = (shop: Shop) => sharedApi(shop, "catalog").categories.tree.query();

/** A product with everything a shopper may know, or null. */
export const findProduct = cache(
  async (slug: string): Promise<Product | null> =>
    orNull((await shopApi(`product-slug:${slug}`)).products.get.query({ slug })),
);

/** One page of a category's products, those of the categories below it included. */
export const listCategoryProducts = async (category: CategoryNode, view: CategoryView, locale: Locale) =>
  (await shopApi("catalog", `category:${category.slug}`)).products.list.query({
    categoryId: category.id,
    sort: view.sort,
    inStock: view.inStock || undefined,
    page: view.page,
    limit: CATEGORY_PAGE_SIZE,
    locale,
  });

const shelf = cache(async (of: "featured" | "trending"): Promise<ProductSummary[]> => {
  const choice = { [of]: true, inStock: true, sort: "bestselling", limit: SHELF_SIZE } as const;
  const { data } = await (await shopApi("catalog")).products.list.query(choice);
  return data;
});
export const listFeatured = () => shelf("featured");
export const listTrending = () => shelf("trending");

/** What came last, sold out or not: all that a shop has to show which has sorted nothing yet. */
export async function listNewest(): Promise<ProductSummary[]> {
  const { data } = await (await shopApi("catalog")).products.list.query({
    sort: "newest",
    limit: SHELF_SIZE,
  });
  return data;
}

/** Products below their former price, the deepest cut first, of the hundred most bought. */
export async function listOffers(): Promise<ProductSummary[]> {
  const choice = { inStock: true, sort: "bestselling", limit: 100 } as const;
  const { data } = await (await shopApi("catalog")).products.list.query(choice);
  return data
    .filter((product) => reduction(product) > 0)
    .sort((a, b) => reduction(b) - reduction(a))
    .slice(0, SHELF_SIZE);
}

/** A picture for a category that has none of its own: of the most bought in it or below it. */
export async function pictureOf(category: CategoryNode): Promise<ResourceImage | null> {
  const choice = { categoryId: category.id, sort: "bestselling", limit: 4 } as const;
  const { data } = await (await shopApi("catalog")).products.list.query(choice);
  return data.find(({ image }) => image)?.image ?? null;
}

const reduction = ({ defaultUnit: { priceMinor, compareAtMinor } }: ProductSummary) =>
  compareAtMinor ? 1 - priceMinor / compareAtMinor : 0;

/** Others of the product's own category. */
export async function listSimilar(product: Product): Promise<ProductSummary[]> {
  if (!product.categoryId) return [];
  const { data } = await (await shopApi("catalog")).products.list.query({
    categoryId: product.categoryId,
    inStock: true,
    sort: "bestselling",
    limit: SHELF_SIZE + 1,
  });
  return data.filter((other) => other.id !== product.id).slice(0, SHELF_SIZE);
}

/** A sitemap holds at most this many addresses. Source: sitemaps.org. */
const SITEMAP_LIMIT = 50_000;

/** Every product on sale, for the sitemap. */
export async function readAllProducts(shop: Shop): Promise<ProductSummary[]> {
  const products: ProductSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await sharedApi(shop, "catalog").products.list.query({ sort: "oldest", limit: 100, cursor });
    products.push(...page.data);
    cursor = page.nextCursor ?? undefined;
  } while (cursor && products.length < SITEMAP_LIMIT);
  return products;
}
