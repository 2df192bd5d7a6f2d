export { findOrCreateGuest, type Guest } from "./find-or-create-guest";
export { getCustomer } from "./get-customer";
export { listCustomers } from "./list-customers";
export { toPhone } from "./phone";
export { saveCustomer } from "./save-customer";
