import { parseArgs } from "node:util";
import { OpenCompanyInput } from "@mizan/contracts/companies";
import type { z } from "zod";

/** What the command line asks for: words on how to ask, or a company to be opened. */
export type CompanyRequest = { kind: "help" } | { kind: "open"; input: OpenCompanyInput };

/** Where an option goes in the input. */
const options = {
  slug: "slug",
  "name-ar": "name.ar",
  "name-en": "name.en",
  domains: "domains",
  currency: "settings.currency",
  "time-zone": "settings.timeZone",
  languages: "settings.locales",
  "default-language": "settings.defaultLocale",
  digits: "settings.digits",
  tax: "settings.taxRateBps",
  "tax-excluded": "settings.taxIncluded",
  "owner-name": "owner.name",
  "owner-email": "owner.email",
  "owner-language": "owner.locale",
} as const;

/**
 * Reads the command line of open-company.
 *
 * Errors  throws an Error that says, a line each, which options to mend.
 */
export function readCompanyRequest(args: string[]): CompanyRequest {
  const { values } = parseArgs({
    args,
    options: {
      slug: { type: "string" },
      "name-ar": { type: "string" },
      "name-en": { type: "string" },
      domains: { type: "string" },
      currency: { type: "string" },
      "time-zone": { type: "string" },
      languages: { type: "string" },
      "default-language": { type: "string" },
      digits: { type: "string" },
      tax: { type: "string" },
      "tax-excluded": { type: "boolean" },
      "owner-name": { type: "string" },
      "owner-email": { type: "string" },
      "owner-language": { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return { kind: "help" };
  const locales = listOf(values.languages);
  const parsed = OpenCompanyInput.safeParse({
    slug: values.slug,
    name: { ar: values["name-ar"], en: values["name-en"] },
    domains: listOf(values.domains),
    settings: {
      currency: values.currency,
      timeZone: values["time-zone"],
      locales,
      defaultLocale: values["default-language"] ?? locales?.[0],
      digits: values.digits,
      taxRateBps: values.tax === undefined ? undefined : Math.round(Number(values.tax) * 100),
      taxIncluded: values["tax-excluded"] ? false : undefined,
    },
    owner: {
      name: values["owner-name"] ?? values["owner-email"],
      email: values["owner-email"],
      locale: values["owner-language"],
    },
  });
  if (parsed.success) return { kind: "open", input: parsed.data };
  // A name that was not given is taken from the address: what is wrong then is the address.
  const isSaid = ({ path }: z.core.$ZodIssue) =>
    path.join(".") !== options["owner-name"] || values["owner-name"] !== undefined;
  throw new Error(parsed.error.issues.filter(isSaid).map(lineOf).join("\n"));
}

const listOf = (list: string | undefined) =>
  list
    ?.split(",")
    .map((item) => item.trim())
    .filter(Boolean);

function lineOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.join(".");
  const option = Object.entries(options).find(([, of]) => place === of || place.startsWith(`${of}.`))?.[0];
  return `--${option ?? (place === "name" ? "name-en" : place)}: ${wordsOf(issue, option)}`;
}

/** What is wrong, for whoever typed it: the schema's own words where they are meant to be read. */
function wordsOf(issue: z.core.$ZodIssue, option: string | undefined): string {
  if (option === "tax") return "a percentage from 0 to 100";
  if (issue.code === "invalid_value") return `one of ${issue.values.join(", ")}`;
  if (issue.code === "invalid_type") return "is needed";
  if (issue.code === "invalid_format" && issue.format === "email") return "an e-mail address";
  return issue.message;
}
