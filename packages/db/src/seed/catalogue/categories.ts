import type { Localized } from "../localized";

/** A shelf of the shop as the seed knows it; leaves take their names from the catalogue's own lines. */
export interface RootCategory {
  slug: string;
  name: Localized;
  leaves: readonly string[];
}

/** The nine departments of Marsa Market, in the order shoppers see them. */
export const marsaRoots: readonly RootCategory[] = [
  { slug: "fresh", name: { en: "Fresh", ar: "طازج" }, leaves: ["veg", "herbs", "fruit", "dates"] },
  {
    slug: "dairy-bakery",
    name: { en: "Dairy and bakery", ar: "ألبان ومخبوزات" },
    leaves: ["milk", "cheese", "bakery"],
  },
  { slug: "meat-fish", name: { en: "Meat and fish", ar: "لحوم وأسماك" }, leaves: ["meat", "fish"] },
  { slug: "frozen-food", name: { en: "Frozen", ar: "مجمدات" }, leaves: ["frozen"] },
  { slug: "pantry", name: { en: "Pantry", ar: "مؤونة" }, leaves: ["rice", "oil", "canned", "spice"] },
  { slug: "drinks", name: { en: "Drinks", ar: "مشروبات" }, leaves: ["water", "juice", "hot"] },
  { slug: "snacks", name: { en: "Snacks", ar: "تسالي" }, leaves: ["snack"] },
  { slug: "baby-and-care", name: { en: "Baby and care", ar: "الطفل والعناية" }, leaves: ["baby", "care"] },
  {
    slug: "household",
    name: { en: "Home", ar: "المنزل" },
    leaves: ["laundry", "clean", "home", "pet"],
  },
];

/** The three departments of Dana Home. */
export const danaRoots: readonly RootCategory[] = [
  { slug: "table", name: { en: "Table", ar: "المائدة" }, leaves: ["serving", "hosting"] },
  { slug: "kitchen", name: { en: "Kitchen", ar: "المطبخ" }, leaves: ["cooking", "storage"] },
  { slug: "cleaning", name: { en: "Cleaning", ar: "التنظيف" }, leaves: ["washing"] },
];
