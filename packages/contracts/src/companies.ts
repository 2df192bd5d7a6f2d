import { z } from "zod";
import { HostName } from "./host-name";
import { Email } from "./identity";
import { Id, Instant, Version } from "./ids";
import { Locale, LocalizedName, LocalizedText } from "./localized-text";
import { StoreSettings } from "./settings";

/** How a company is named in the `company` header and by commands: a label of a host name that is no id. */
export const CompanySlug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "1 to 63 of a-z, 0-9 and hyphens inside")
  .refine((slug) => !z.uuid().safeParse(slug).success, "must not look like an id")
  .meta({ examples: ["marsa"] });

/** A company as those see it who run the platform: its own facts, and nothing of what is in it. */
export const Company = z.object({
  id: Id,
  slug: z.string(),
  name: LocalizedText,
  domains: z.array(z.string()).meta({ description: "Hosts whose requests are this company's" }),
  isDefault: z.boolean().meta({ description: "Serves whoever names no company" }),
  suspendedAt: Instant.nullable(),
  version: Version,
  createdAt: Instant,
});
export type Company = z.infer<typeof Company>;

const domains = z
  .array(HostName)
  .max(20)
  .transform((hosts) => [...new Set(hosts)]);

/**
 * A company to be opened, with the first of its super admins, who is invited by mail.
 *
 * Shape  what is not said of `settings` is as new companies have it.
 */
export const OpenCompanyInput = z.object({
  slug: CompanySlug,
  name: LocalizedName,
  domains: domains.default([]),
  settings: StoreSettings.omit({ name: true }).partial().default({}),
  owner: z.object({ name: z.string().trim().min(1).max(200), email: Email, locale: Locale.default("ar") }),
});
export type OpenCompanyInput = z.infer<typeof OpenCompanyInput>;

/** What was opened. Shape: `invitation` the owner's link, when no mail can be sent; it is not told again. */
export const OpenedCompany = z.object({ company: Company, invitation: z.url().nullable() });
export type OpenedCompany = z.infer<typeof OpenedCompany>;

/** An operator's stay in another company. Units: `expiresIn` seconds. */
export const CompanyVisit = z.object({ token: z.string(), expiresIn: z.int(), company: Company });
export type CompanyVisit = z.infer<typeof CompanyVisit>;

export const UpdateCompanyInput = z.object({
  id: Id,
  version: Version.optional(),
  name: LocalizedName.optional(),
  domains: domains.optional(),
  isSuspended: z.boolean().optional(),
});
export type UpdateCompanyInput = z.infer<typeof UpdateCompanyInput>;

/** Which shop is to be shown. Shape: `host` what was asked, as untrusted text; `otherwise` the slug for a host that is nobody's. */
export const FindShopInput = z.object({
  host: z.string().max(300).nullable(),
  otherwise: z.string().max(63).optional(),
});
export type FindShopInput = z.infer<typeof FindShopInput>;

/** Whose shop that is, and what decides about a page before it is looked up. Shape: `host` null where the host is nobody's. */
export const ShopOfHost = z.object({
  companyId: Id,
  host: z
    .string()
    .nullable()
    .meta({ description: "The one of the company's hosts that its addresses are written with" }),
  locales: z.array(Locale),
  defaultLocale: Locale,
  isSuspended: z.boolean(),
});
export type ShopOfHost = z.infer<typeof ShopOfHost>;
