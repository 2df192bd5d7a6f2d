import { zodResolver } from "@hookform/resolvers/zod";
import { CompanySlug } from "@mizan/contracts/companies";
import { HostName } from "@mizan/contracts/host-name";
import { Email } from "@mizan/contracts/identity";
import { Locale, LocalizedName } from "@mizan/contracts/localized-text";
import { Currency } from "@mizan/contracts/money";
import { StoreSettings } from "@mizan/contracts/settings";
import { z } from "zod";
import { readRateBps } from "../settings/settings-form";

/** The hosts of a line: separated by commas, blanks or lines. */
export const readHosts = (line: string): string[] => line.split(/[\s,،]+/).filter(Boolean);

const hosts = z
  .string()
  .refine((line) => readHosts(line).every((host) => HostName.safeParse(host).success), "hosts");

/** What is changed of a company, as it is typed. */
const ChangedCompany = z.object({ name: LocalizedName, hosts, isSuspended: z.boolean() });
export type ChangedCompany = z.infer<typeof ChangedCompany>;

export const companyResolver = zodResolver(ChangedCompany);

/** What a new company is made of, as it is typed. Units: `tax` percent. */
const NewCompany = z.object({
  slug: CompanySlug,
  name: LocalizedName,
  hosts,
  currency: Currency,
  timeZone: StoreSettings.shape.timeZone,
  digits: StoreSettings.shape.digits,
  tax: z.string().refine((typed) => readRateBps(typed) !== null, "percent"),
  taxIncluded: z.boolean(),
  ownerName: z.string().trim().min(1).max(200),
  ownerEmail: Email,
  ownerLocale: Locale,
});
export type NewCompany = z.input<typeof NewCompany>;

export const newCompanyResolver = zodResolver(NewCompany);
