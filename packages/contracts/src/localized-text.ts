import { z } from "zod";

export { pickText } from "./pick-text";

/** Languages of the product itself: interface, catalogue text, documents. */
export const Locale = z.enum(["ar", "en"]);
export type Locale = z.infer<typeof Locale>;

const localized = (maxLength: number) =>
  z.object({
    ar: z.string().trim().max(maxLength).default(""),
    en: z.string().trim().max(maxLength).default(""),
  });

/** Text in the shop's languages; a missing one is the empty string. */
export const LocalizedText = localized(20_000);
export type LocalizedText = z.infer<typeof LocalizedText>;

/** A name: at most 200 characters, present in at least one language. */
export const LocalizedName = localized(200).refine(
  (text) => text.ar !== "" || text.en !== "",
  "needs a text in Arabic or English",
);
