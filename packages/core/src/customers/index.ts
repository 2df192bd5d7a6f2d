export { findOrCreateGuest, type Guest } from "./find-or-create-guest";
export { getCustomer } from "./get-customer";
export { listCustomers } from "./list-customers";
export { loadContact } from "./load-contact";
export { toPhone } from "./phone";
export { comparablePhone, indexPhone, phoneMatches } from "./phone-index";
export { resealCustomers } from "./reseal-customers";
export { saveCustomer } from "./save-customer";
export { type PersonalFields, sealCustomer } from "./sealed-fields";
