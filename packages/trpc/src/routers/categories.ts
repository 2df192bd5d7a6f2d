import { Category, CategoryNode, SaveCategoryInput, SaveUnitInput, Unit } from "@mizan/contracts/catalog";
import { Id } from "@mizan/contracts/ids";
import {
  categoryTree,
  deleteCategory,
  getCategory,
  listCategories,
  listUnits,
  saveCategory,
  saveUnit,
} from "@mizan/core/catalog";
import { z } from "zod";
import { procedure, router } from "../procedure";

const ById = z.object({ id: Id });
const CategoryKey = z.union([ById, z.object({ slug: z.string().max(120) })]);

/** The tree that products hang on. */
export const categoriesRouter = router({
  list: procedure("public")
    .output(z.array(Category))
    .query(({ ctx }) => listCategories(ctx.context)),
  tree: procedure("public")
    .output(z.array(CategoryNode))
    .query(({ ctx }) => categoryTree(ctx.context)),
  get: procedure("public")
    .input(CategoryKey)
    .output(Category)
    .query(({ ctx, input }) => getCategory(ctx.context, input)),
  save: procedure("catalog:write")
    .input(SaveCategoryInput)
    .output(Category)
    .mutation(({ ctx, input }) => saveCategory(ctx.context, input)),
  delete: procedure("catalog:write")
    .input(ById)
    .output(ById)
    .mutation(async ({ ctx, input }) => {
      await deleteCategory(ctx.context, input);
      return { id: input.id };
    }),
});

/** Units of measure. */
export const unitsRouter = router({
  list: procedure("public")
    .output(z.array(Unit))
    .query(({ ctx }) => listUnits(ctx.context)),
  save: procedure("catalog:write")
    .input(SaveUnitInput)
    .output(Unit)
    .mutation(({ ctx, input }) => saveUnit(ctx.context, input)),
});
