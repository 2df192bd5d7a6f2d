import type { Category, CategoryNode, SaveCategoryInput } from "@mizan/contracts/catalog";
import { Id, Instant, Slug, Version } from "@mizan/contracts/ids";
import { LocalizedText } from "@mizan/contracts/localized-text";
import { ImageUrl } from "@mizan/contracts/media";
import { pageOf } from "@mizan/contracts/pages";
import { z } from "zod";
import { withSomeField } from "./some-field";

/** Source: seeds/003 "Category Model". */
export const StoreCategory = z
  .object({
    _id: Id,
    id: Id,
    name: LocalizedText,
    slug: z.string(),
    description: LocalizedText,
    image: z.string().nullable(),
    parent: Id.nullable(),
    children: z.array(Id),
    isActive: z.boolean(),
    isHome: z.boolean(),
    sortOrder: z.int(),
    productCount: z.int(),
    version: Version,
    createdAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: "StoreCategory" });
export type StoreCategory = z.infer<typeof StoreCategory>;

export const StoreCategoryPage = pageOf(StoreCategory).meta({ id: "StoreCategoryPage" });

/** A category with those below it in place of their ids. */
export interface StoreCategoryNode extends Omit<StoreCategory, "children"> {
  children: StoreCategoryNode[];
}
export const StoreCategoryNode: z.ZodType<StoreCategoryNode> = StoreCategory.omit({ children: true })
  .extend({
    get children() {
      return z.array(StoreCategoryNode);
    },
  })
  .meta({ id: "StoreCategoryNode" });

const text = z.object({ ar: z.string().trim().max(200), en: z.string().trim().max(200) }).partial();
const longText = z.object({ ar: z.string().trim().max(20_000), en: z.string().trim().max(20_000) }).partial();

/** A category as it is written; a change has only the fields that it changes. */
const change = z
  .object({
    name: text.refine((name) => Boolean(name.ar || name.en), "needs a text in Arabic or English"),
    slug: Slug,
    description: longText,
    image: ImageUrl.nullable(),
    parent: Id.nullable(),
    isActive: z.boolean(),
    isHome: z.boolean(),
    sortOrder: z.int().min(0).max(100_000),
  })
  .partial();

export const StoreCategoryPatch = withSomeField(change).meta({
  id: "StoreCategoryPatch",
  examples: [{ isHome: true, sortOrder: 3 }],
});
export type StoreCategoryPatch = z.infer<typeof StoreCategoryPatch>;

export const StoreCategoryBody = change.required({ name: true }).meta({
  id: "StoreCategoryBody",
  examples: [{ name: { ar: "أرز وحبوب", en: "Rice and grains" }, slug: "rice-and-grains", isActive: true }],
});

/** Body → the verb's input; of `current` a language that is not sent stays. */
export function fromStoreCategory(
  { name, description, image, parent, slug, isActive, isHome, sortOrder }: StoreCategoryPatch,
  current: Pick<Category, "name" | "description"> | null,
): Omit<SaveCategoryInput, "id" | "version"> {
  const inBoth = (sent: Partial<LocalizedText> | undefined, old: LocalizedText = { ar: "", en: "" }) =>
    sent && { ar: sent.ar ?? old.ar, en: sent.en ?? old.en };
  return {
    ...{ slug, isActive, isHome, sortOrder },
    name: inBoth(name, current?.name),
    description: inBoth(description, current?.description),
    imageUrl: image,
    parentId: parent,
  };
}

/** Category → answer; `all` are the categories among which its children are. */
export const toStoreCategory = (category: Category, all: Category[]): StoreCategory => ({
  ...shared(category),
  children: all.filter((other) => other.parentId === category.id).map((child) => child.id),
});

/** Tree → answer. */
export const toStoreCategoryNode = (node: CategoryNode): StoreCategoryNode => ({
  ...shared(node),
  children: node.children.map(toStoreCategoryNode),
});

const shared = (category: Category) => ({
  _id: category.id,
  id: category.id,
  name: category.name,
  slug: category.slug,
  description: category.description,
  image: category.imageUrl,
  parent: category.parentId,
  isActive: category.isActive,
  isHome: category.isHome,
  sortOrder: category.sortOrder,
  productCount: category.productCount,
  version: category.version,
  createdAt: category.createdAt,
  updatedAt: category.updatedAt,
});
