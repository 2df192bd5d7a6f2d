import { getProduct } from "@mizan/core/catalog";
import { route } from "../http/route";
import { StoreProductUnitPage, toStoreProductUnit } from "./dialects/store-product-unit";
import { ByProductId } from "./id-params";
import { pageOfWhole, wholeListQuery } from "./list-query";

/** How a product is sold. Source: seeds/003 "Product Unit Endpoints". */
export const productUnitRoutes = [
  route({
    method: "GET",
    path: "/api/product-units/product/:productId",
    family: "store",
    summary: "Get units for product",
    permission: "public",
    params: ByProductId,
    query: wholeListQuery,
    answer: StoreProductUnitPage,
    from: ({ params, query }) => ({ id: params.productId, query }),
    run: (ctx, { id }) => getProduct(ctx, { id }),
    to: (product, _door, { query }) =>
      pageOfWhole(
        product.units.map((unit) => toStoreProductUnit(unit, product)),
        query,
      ),
    shows: (product) => [product.id],
  }),
];
