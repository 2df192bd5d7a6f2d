export { createProduct } from "./create-product";
export { deleteProduct } from "./delete-product";
export { getProduct } from "./get-product";
export { listProducts } from "./list-products";
export { searchFold } from "./search-fold";
export { sellingPriceMinor } from "./selling-price";
export { transitionProduct } from "./transition-product";
export { updateProduct } from "./update-product";
