import type { Category, SaveCategoryInput } from "@mizan/contracts/catalog";
import { Slug } from "@mizan/contracts/ids";
import { LocalizedName, LocalizedText } from "@mizan/contracts/localized-text";
import { z } from "zod";

/** A category as its editor holds it; the texts keep the contract's rules. */
export const CategoryForm = z.object({
  name: z
    .object({ ar: LocalizedName.shape.ar.unwrap(), en: LocalizedName.shape.en.unwrap() })
    .refine((name) => LocalizedName.safeParse(name).success, "name"),
  description: z.object({ ar: LocalizedText.shape.ar.unwrap(), en: LocalizedText.shape.en.unwrap() }),
  slug: z.literal("").or(Slug),
  parentId: z.string().nullable(),
  isActive: z.boolean(),
  isHome: z.boolean(),
});
export type CategoryForm = z.infer<typeof CategoryForm>;

/** A stored category, or a new one below another, as the editor shows it. */
export const toCategoryValues = (category: Category | null, parentId: string | null): CategoryForm => ({
  name: category?.name ?? { ar: "", en: "" },
  description: category?.description ?? { ar: "", en: "" },
  slug: category?.slug ?? "",
  parentId,
  isActive: category?.isActive ?? true,
  isHome: category?.isHome ?? false,
});

/** The editor's values as the API takes them; without a slug it makes one from the name. */
export const toCategoryInput = ({ slug, ...values }: CategoryForm): SaveCategoryInput => ({
  ...values,
  ...(slug !== "" && { slug }),
});
