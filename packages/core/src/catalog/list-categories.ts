import type { Category, CategoryNode } from "@mizan/contracts/catalog";
import { notFound } from "@mizan/contracts/errors";
import { sql } from "@mizan/db";
import { authorize, may } from "../access";
import type { Context } from "../platform";
import { loadCategories } from "./category-row";

/** Names a category by id or by slug. */
export type CategoryKey = { id: string } | { slug: string };

/** Somebody who shops sees the open categories only. */
function shownOnly(ctx: Context): boolean {
  authorize(ctx, "read", "Category");
  return !may(ctx, "read", "Category", { isActive: false });
}

/** Every category the actor may see, flat, siblings in their order. Source: seeds/003 "Category Endpoints". */
export async function listCategories(ctx: Context): Promise<Category[]> {
  return loadCategories(ctx, { shownOnly: shownOnly(ctx) });
}

/** The same as a tree. */
export async function categoryTree(ctx: Context): Promise<CategoryNode[]> {
  const nodes: CategoryNode[] = (await listCategories(ctx)).map((category) => ({
    ...category,
    children: [],
  }));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return nodes.filter((node) => {
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    parent?.children.push(node);
    return !parent;
  });
}

/** One category, by id or by slug. Errors: NOT_FOUND category. */
export async function getCategory(ctx: Context, key: CategoryKey): Promise<Category> {
  const where = "id" in key ? sql`c.id = ${key.id}::uuid` : sql`c.slug = ${key.slug}`;
  const [category] = await loadCategories(ctx, { shownOnly: shownOnly(ctx), where });
  if (!category) throw notFound("category");
  return category;
}
