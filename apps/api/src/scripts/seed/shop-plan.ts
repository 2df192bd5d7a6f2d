import type { Currency } from "@mizan/contracts/money";
import { type DemoShop, danaShop, marsaShop, smallerShop } from "@mizan/db/seed/catalogue/shops";
import type { Localized } from "@mizan/db/seed/localized";
import { type Clientele, danaClientele, marsaClientele } from "@mizan/db/seed/people/customers";
import { danaStaff, marsaStaff, type SeedStaff } from "@mizan/db/seed/people/staff";

export type SeedSize = "tiny" | "demo";

/** A place with the share of the stock that it holds. */
export interface SeedLocation {
  number: number;
  name: Localized;
  share: number;
}

/** Everything that differs between the demo shops and between the sizes of the seed. */
export interface ShopPlan {
  shop: DemoShop;
  isDefault: boolean;
  currency: Currency;
  timeZone: string;
  taxRateBps: number;
  deliveryFeeMinor: number;
  freeDeliveryFromMinor: number;
  locations: readonly SeedLocation[];
  staff: readonly SeedStaff[];
  clientele: Clientele;
  customers: number;
  /** Whole days of orders before today. */
  days: number;
  /** Of what a shop the size of Marsa Market sells in a day. */
  orderShare: number;
  /** Of the largest stored picture. Units: pixels. */
  pictureWidth: number;
  /** How many of the last orders go through the verbs. */
  liveOrders: number;
}

const marsaLocations: readonly SeedLocation[] = [
  { number: 1, name: { en: "Corniche branch", ar: "فرع الكورنيش" }, share: 0.45 },
  { number: 2, name: { en: "Nakheel branch", ar: "فرع النخيل" }, share: 0.35 },
  { number: 3, name: { en: "Depot", ar: "المستودع" }, share: 0.2 },
];
const danaLocations: readonly SeedLocation[] = [
  { number: 1, name: { en: "Showroom", ar: "صالة العرض" }, share: 0.6 },
  { number: 2, name: { en: "Store room", ar: "المخزن" }, share: 0.4 },
];

/** The shops of a size, the default one first. */
export function shopPlans(size: SeedSize): ShopPlan[] {
  const isTiny = size === "tiny";
  const pictureWidth = isTiny ? 640 : 1280;
  const sized = (shop: DemoShop, products: number) => (isTiny ? smallerShop(shop, products) : shop);
  return [
    {
      shop: sized(marsaShop(), 12),
      isDefault: true,
      currency: "SAR",
      timeZone: "Asia/Riyadh",
      taxRateBps: 1500,
      deliveryFeeMinor: 1_500,
      freeDeliveryFromMinor: 15_000,
      locations: marsaLocations,
      staff: marsaStaff,
      clientele: marsaClientele,
      customers: isTiny ? 20 : 2_400,
      days: isTiny ? 3 : 60,
      orderShare: isTiny ? 0.08 : 1,
      pictureWidth,
      liveOrders: isTiny ? 8 : 48,
    },
    {
      shop: sized(danaShop(), 3),
      isDefault: false,
      currency: "KWD",
      timeZone: "Asia/Kuwait",
      taxRateBps: 0,
      deliveryFeeMinor: 1_500,
      freeDeliveryFromMinor: 20_000,
      locations: danaLocations,
      staff: danaStaff,
      clientele: danaClientele,
      customers: isTiny ? 5 : 180,
      days: isTiny ? 2 : 60,
      orderShare: isTiny ? 0.03 : 0.1,
      pictureWidth,
      liveOrders: isTiny ? 2 : 6,
    },
  ];
}
