import type { Locale, LocalizedText } from "@mizan/contracts/localized-text";
import { z } from "zod";

/** Text as integrators send it: a bare string, in the company's default language, or one per language. */
export const textInput = (maxLength: number) =>
  z.union([
    z.string().trim().min(1).max(maxLength),
    z
      .object({
        ar: z.string().trim().max(maxLength).optional(),
        en: z.string().trim().max(maxLength).optional(),
      })
      .refine((text) => Boolean(text.ar || text.en), "needs a text in Arabic or English"),
  ]);
export type TextInput = z.infer<ReturnType<typeof textInput>>;

/** The text in both languages; a language that is not sent keeps what it had. */
export function toLocalizedText(
  text: TextInput,
  defaultLocale: Locale,
  current: LocalizedText = { ar: "", en: "" },
): LocalizedText {
  if (typeof text === "string") return { ...current, [defaultLocale]: text };
  return { ar: text.ar ?? current.ar, en: text.en ?? current.en };
}
