export { type PricedTotals, type PricingRules, priceLines, sellingPriceMinor } from "./price-lines";
