import type { ListProductsInput, Product, ProductBrief } from "@mizan/contracts/catalog";
import { Id } from "@mizan/contracts/ids";
import type { Page } from "@mizan/contracts/pages";
import {
  createProduct,
  deleteProduct,
  getCategory,
  getProduct,
  listProductBriefs,
  transitionProduct,
  updateProduct,
} from "@mizan/core/catalog";
import { z } from "zod";
import { type Door, route } from "../http/route";
import { toImageRefs } from "./dialects/image-urls";
import {
  fromPmsProduct,
  fromPmsProductPatch,
  PmsProduct,
  PmsProductBody,
  PmsProductPage,
  PmsProductPatch,
  PmsProductStatus,
  toPmsProduct,
  toPmsProductSummary,
} from "./dialects/pms-product";
import {
  StoreProduct,
  StoreProductPage,
  toStoreProduct,
  toStoreProductSummary,
} from "./dialects/store-product";
import { ById, BySlug } from "./id-params";
import { mapPage } from "./list-query";
import { findUnitBySymbol } from "./named-unit";
import { fromProductQuery, PmsProductQuery, StoreProductQuery, StoreSearchQuery } from "./product-query";

/** Products for integrators. Source: seeds/000 "Create Product", "Publish Product", "Update Product". */
const pmsRoutes = [
  route({
    method: "POST",
    path: "/api/pms/products",
    family: "pms",
    summary: "Create a product",
    permission: "catalog:write",
    status: 201,
    body: PmsProductBody,
    answer: PmsProduct,
    from: async ({ body }, door) =>
      fromPmsProduct(
        body,
        await door.shop(),
        toImageRefs(body.images, door.publicUrl),
        await findUnitBySymbol(body.unit, door),
      ),
    run: createProduct,
    to: async (product, door) => toPmsProduct(product, await door.shop()),
    version: (product) => product.version,
    headers: (product) => ({ location: `/api/pms/products/${product.id}` }),
  }),
  route({
    method: "GET",
    path: "/api/pms/products",
    family: "pms",
    summary: "List products of every status",
    permission: "catalog:read",
    query: PmsProductQuery,
    answer: PmsProductPage,
    from: ({ query }, door) => {
      const { status, categoryId, stockState } = query;
      return fromProductQuery(query, door, { status, categoryId, stockState });
    },
    run: listProductBriefs,
    to: async (page, door) => {
      const shop = await door.shop();
      return mapPage(page, (product) => toPmsProductSummary(product, shop));
    },
  }),
  route({
    method: "GET",
    path: "/api/pms/products/:id",
    family: "pms",
    summary: "Get a product",
    permission: "catalog:read",
    params: ById,
    answer: PmsProduct,
    from: ({ params }) => params,
    run: getProduct,
    to: async (product, door) => toPmsProduct(product, await door.shop()),
    version: (product) => product.version,
  }),
  route({
    method: "PATCH",
    path: "/api/pms/products/:id",
    family: "pms",
    summary: "Update a product",
    permission: "catalog:write",
    params: ById,
    body: PmsProductPatch,
    answer: PmsProduct,
    from: async ({ params, body, version }, door) => {
      // A text in one language leaves the other as it is, so the other must be known, and be so still when it is kept.
      const translates = body.name !== undefined || body.description !== undefined;
      const current = translates ? await getProduct(door.ctx, params) : null;
      const images = toImageRefs(body.images, door.publicUrl);
      const change = fromPmsProductPatch(body, await door.shop(), images, current);
      return { ...change, id: params.id, version: version ?? current?.version };
    },
    run: updateProduct,
    to: async (product, door) => toPmsProduct(product, await door.shop()),
    version: (product) => product.version,
  }),
  route({
    method: "PUT",
    path: "/api/pms/products/:id/publish",
    family: "pms",
    summary: "Publish a product, or move it to draft or archived",
    permission: "catalog:write",
    params: ById,
    body: PmsProductStatus,
    answer: PmsProduct,
    from: ({ params, body, version }) => ({ id: params.id, to: body.status, version }),
    run: transitionProduct,
    to: async (product, door) => toPmsProduct(product, await door.shop()),
    version: (product) => product.version,
  }),
];

/** What the lists of this family share: everybody may read them, and an answer holds until a product it shows changes. */
const listing = {
  method: "GET",
  family: "store",
  permission: "public",
  answer: StoreProductPage,
  run: listProductBriefs,
  to: (page: Page<ProductBrief>) => mapPage(page, toStoreProductSummary),
  shows: (page: Page<ProductBrief>, input: ListProductsInput) =>
    dependsOnStock(input) ? null : page.data.map((product) => product.id),
} as const;

/** Lists whose members or order follow the stock of products that are not on the page. */
const dependsOnStock = ({ inStock, stockState, sort }: ListProductsInput): boolean =>
  inStock !== undefined ||
  stockState !== undefined ||
  sort === "stock" ||
  sort === "-stock" ||
  sort === "bestselling";

/** The same for one product. */
const detail = {
  method: "GET",
  family: "store",
  permission: "public",
  answer: StoreProduct,
  run: getProduct,
  to: async (product: Product, door: Door) => toStoreProduct(product, (await door.shop()).defaultLocale),
  version: (product: Product) => product.version,
  shows: (product: Product) => [product.id],
} as const;

const ownFilters = (query: z.infer<typeof StoreProductQuery>): Partial<ListProductsInput> => ({
  status: query.lifecycle ?? (query.status && "published"),
  categoryId: query.category,
  search: query.search ?? query.title,
});

/** The public catalogue. Source: seeds/003 "Product Endpoints". */
const storeRoutes = [
  route({
    ...listing,
    path: "/api/products",
    summary: "Get all products",
    query: StoreProductQuery,
    from: ({ query }, door) => fromProductQuery(query, door, ownFilters(query)),
  }),
  route({
    ...listing,
    path: "/api/products/search",
    summary: "Search products; Arabic spelling and small typos are forgiven",
    query: StoreSearchQuery,
    from: ({ query }, door) => {
      const search = query.q ?? query.query ?? query.search ?? query.title;
      return fromProductQuery(query, door, { ...ownFilters(query), search });
    },
  }),
  route({
    ...listing,
    path: "/api/products/featured",
    summary: "Get featured products",
    query: StoreProductQuery,
    from: ({ query }, door) => fromProductQuery(query, door, { ...ownFilters(query), featured: true }),
  }),
  route({
    ...listing,
    path: "/api/products/trending",
    summary: "Get trending products",
    query: StoreProductQuery,
    from: ({ query }, door) => fromProductQuery(query, door, { ...ownFilters(query), trending: true }),
  }),
  route({
    ...listing,
    path: "/api/products/category/:categoryId",
    summary: "Get products by category, those of the categories below it included",
    params: z.object({ categoryId: Id }),
    query: StoreProductQuery,
    from: ({ params, query }, door) =>
      fromProductQuery(query, door, { ...ownFilters(query), categoryId: params.categoryId }),
    run: async (ctx, input) => {
      // A list of nothing would say that the category is there and empty.
      if (input.categoryId) await getCategory(ctx, { id: input.categoryId });
      return listProductBriefs(ctx, input);
    },
  }),
  route({
    ...detail,
    path: "/api/products/:id",
    summary: "Get product by ID",
    params: ById,
    from: ({ params }) => params,
  }),
  route({
    ...detail,
    path: "/api/products/slug/:slug",
    summary: "Get product by slug",
    params: BySlug,
    from: ({ params }) => params,
  }),
  route({
    method: "DELETE",
    path: "/api/products/:id",
    family: "store",
    summary: "Delete product; orders that name it keep it",
    permission: "catalog:write",
    params: ById,
    answer: z.object({ _id: Id, id: Id, message: z.string() }),
    from: ({ params, version }) => ({ id: params.id, version }),
    run: async (ctx, key) => {
      await deleteProduct(ctx, key);
      return key;
    },
    to: ({ id }) => ({ _id: id, id, message: "Product deleted" }),
  }),
];

export const productRoutes = [...pmsRoutes, ...storeRoutes];
