import {
  CreateProductInput,
  ListProductsInput,
  Product,
  ProductKey,
  ProductPage,
  TransitionProductInput,
  UpdateProductInput,
} from "@mizan/contracts/catalog";
import { Id } from "@mizan/contracts/ids";
import {
  createProduct,
  deleteProduct,
  getProduct,
  listProducts,
  transitionProduct,
  updateProduct,
} from "@mizan/core/catalog";
import { z } from "zod";
import { procedure, router } from "../procedure";

/** Products: everybody sees those on sale, the catalogue's keepers all of them. */
export const productsRouter = router({
  list: procedure("public")
    .input(ListProductsInput)
    .output(ProductPage)
    .query(({ ctx, input }) => listProducts(ctx.context, input)),
  get: procedure("public")
    .input(ProductKey)
    .output(Product)
    .query(({ ctx, input }) => getProduct(ctx.context, input)),
  create: procedure("catalog:write")
    .input(CreateProductInput)
    .output(Product)
    .mutation(({ ctx, input }) => createProduct(ctx.context, input)),
  update: procedure("catalog:write")
    .input(UpdateProductInput)
    .output(Product)
    .mutation(({ ctx, input }) => updateProduct(ctx.context, input)),
  transition: procedure("catalog:write")
    .input(TransitionProductInput)
    .output(Product)
    .mutation(({ ctx, input }) => transitionProduct(ctx.context, input)),
  delete: procedure("catalog:write")
    .input(z.object({ id: Id, version: z.int().positive().optional() }))
    .output(z.object({ id: Id }))
    .mutation(async ({ ctx, input }) => {
      await deleteProduct(ctx.context, input);
      return { id: input.id };
    }),
});
