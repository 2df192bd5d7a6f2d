export { listPlatformCompanies } from "./company-facts";
export { findShop } from "./find-shop";
export { openCompany } from "./open-company";
export { setOperator } from "./platform-operators";
export { updateCompany } from "./update-company";
export { enterCompany, leaveCompany } from "./visit-company";
