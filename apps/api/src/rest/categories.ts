import type { Category } from "@mizan/contracts/catalog";
import { Id } from "@mizan/contracts/ids";
import { categoryTree, deleteCategory, getCategory, listCategories, saveCategory } from "@mizan/core/catalog";
import type { Context } from "@mizan/core/platform";
import { z } from "zod";
import { type Door, route } from "../http/route";
import { pathOfOwn } from "./dialects/image-urls";
import {
  fromStoreCategory,
  StoreCategory,
  StoreCategoryBody,
  StoreCategoryNode,
  StoreCategoryPage,
  StoreCategoryPatch,
  toStoreCategory,
  toStoreCategoryNode,
} from "./dialects/store-category";
import { ById, BySlug } from "./id-params";
import { mapPage, pageOfWhole, wholeListQuery } from "./list-query";

/** This family tells of a category which ones stand below it. */
interface Placed {
  category: Category;
  all: Category[];
}
const placed = async (ctx: Context, category: Category): Promise<Placed> => ({
  category,
  all: await listCategories(ctx),
});
const toAnswer = ({ category, all }: Placed) => toStoreCategory(category, all);
const withOwnPath = <Body extends StoreCategoryPatch>(body: Body, { publicUrl }: Door): Body =>
  body.image ? { ...body, image: pathOfOwn(body.image, publicUrl) } : body;
const version = ({ category }: Placed) => category.version;

/** The tree that products hang on. Source: seeds/003 "Category Endpoints". */
export const categoryRoutes = [
  route({
    method: "GET",
    path: "/api/category",
    family: "store",
    summary: "Get all categories",
    permission: "public",
    query: wholeListQuery,
    answer: StoreCategoryPage,
    from: ({ query }) => query,
    run: listCategories,
    to: (all, _door, query) => mapPage(pageOfWhole(all, query), (category) => toStoreCategory(category, all)),
    shows: () => [],
  }),
  route({
    method: "GET",
    path: "/api/category/tree",
    family: "store",
    summary: "Get category tree",
    permission: "public",
    answer: z.object({ data: z.array(StoreCategoryNode) }),
    from: () => undefined,
    run: categoryTree,
    to: (tree) => ({ data: tree.map(toStoreCategoryNode) }),
    shows: () => [],
  }),
  route({
    method: "GET",
    path: "/api/category/:id",
    family: "store",
    summary: "Get category by ID",
    permission: "public",
    params: ById,
    answer: StoreCategory,
    from: ({ params }) => params,
    run: async (ctx, key) => placed(ctx, await getCategory(ctx, key)),
    to: toAnswer,
    version,
    shows: () => [],
  }),
  route({
    method: "GET",
    path: "/api/category/slug/:slug",
    family: "store",
    summary: "Get category by slug",
    permission: "public",
    params: BySlug,
    answer: StoreCategory,
    from: ({ params }) => params,
    run: async (ctx, key) => placed(ctx, await getCategory(ctx, key)),
    to: toAnswer,
    version,
    shows: () => [],
  }),
  route({
    method: "POST",
    path: "/api/category",
    family: "store",
    summary: "Create category",
    permission: "catalog:write",
    status: 201,
    body: StoreCategoryBody,
    answer: StoreCategory,
    from: ({ body }, door) => fromStoreCategory(withOwnPath(body, door), null),
    run: async (ctx, input) => placed(ctx, await saveCategory(ctx, input)),
    to: toAnswer,
    version,
    headers: ({ category }) => ({ location: `/api/category/${category.id}` }),
  }),
  route({
    method: "PUT",
    path: "/api/category/:id",
    family: "store",
    summary: "Update category: the fields that are given",
    permission: "catalog:write",
    params: ById,
    body: StoreCategoryPatch,
    answer: StoreCategory,
    from: async ({ params, body, version }, door) => {
      const current = body.name || body.description ? await getCategory(door.ctx, params) : null;
      // Half of a text is the stored one: that must be so still when it is kept.
      return {
        ...fromStoreCategory(withOwnPath(body, door), current),
        id: params.id,
        version: version ?? current?.version,
      };
    },
    run: async (ctx, input) => placed(ctx, await saveCategory(ctx, input)),
    to: toAnswer,
    version,
  }),
  route({
    method: "DELETE",
    path: "/api/category/:id",
    family: "store",
    summary: "Delete category",
    permission: "catalog:write",
    params: ById,
    answer: z.object({ _id: Id, id: Id, message: z.string() }),
    from: ({ params }) => params,
    run: async (ctx, key) => {
      await deleteCategory(ctx, key);
      return key;
    },
    to: ({ id }) => ({ _id: id, id, message: "Category deleted" }),
  }),
];
