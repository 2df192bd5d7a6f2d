import { expect, it } from "vitest";
import { newCompanyResolver } from "./company-form";

const typed = {
  slug: "fresh",
  name: { ar: "جديد", en: "Fresh" },
  hosts: "fresh.example.com",
  currency: "SAR",
  timeZone: "Asia/Riyadh",
  digits: "latn",
  tax: "15",
  taxIncluded: true,
  ownerName: "Dana",
  ownerEmail: "dana@example.com",
  ownerLocale: "ar",
} as const;

async function refusedFields(tax: string): Promise<string[]> {
  const options = { fields: {}, shouldUseNativeValidation: false };
  return Object.keys((await newCompanyResolver({ ...typed, tax }, undefined, options)).errors);
}

it("takes a rate of VAT in the digits of either language, as the settings do", async () => {
  for (const tax of ["15", "7.5", "١٥", "100"]) expect(await refusedFields(tax)).toEqual([]);
  for (const tax of ["", "101", "much", "1.234"]) expect(await refusedFields(tax)).toEqual(["tax"]);
});
