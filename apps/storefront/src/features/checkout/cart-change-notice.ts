import type { LocalizedText } from "@mizan/contracts/localized-text";

/** One thing that changed between looking at a cart and ordering it. Units: minor units of the cart's currency. */
export type CartChangeNotice =
  | { type: "price"; name: LocalizedText; beforeMinor: number; nowMinor: number }
  | { type: "short"; name: LocalizedText; available: string; unitName: LocalizedText }
  | { type: "soldOut" | "unavailable"; name: LocalizedText }
  | { type: "gone" }
  | { type: "total"; beforeMinor: number; nowMinor: number };
