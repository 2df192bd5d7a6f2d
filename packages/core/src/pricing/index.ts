export { type PricedTotals, type PricingRules, priceLines } from "./price-lines";
