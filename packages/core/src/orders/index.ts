export { cancelStaleOrders } from "./cancel-stale-orders";
export { getOrder, trackOrder } from "./get-order";
export { getToday } from "./get-today";
export { listOrders } from "./list-orders";
export { placeOrder } from "./place-order";
export { priceCart } from "./price-cart";
export { resealOrders } from "./reseal-orders";
export { type OrderContact, sealContact } from "./sealed-contact";
export { transitionOrder } from "./transition-order";
