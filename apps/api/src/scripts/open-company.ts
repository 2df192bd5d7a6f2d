/** Opens a company: `npm run company:open`. Documented in scripts.md. */
import { shopAddress } from "@mizan/contracts/shop-address";
import { openCompany } from "@mizan/core/companies";
import { handOverLink } from "../http/hand-over-link";
import { systemContext } from "../jobs/system-context";
import { readCompanyRequest } from "./company-options";
import { runScript } from "./run-script";

const USAGE = `Opens a company, with all that a shop needs, and invites its owner.

  npm run company:open -- --slug <slug> --name-ar <name> --name-en <name> --owner-email <address> [...]

  --slug              how the company header and commands name it: a-z, 0-9 and hyphens
  --name-ar, --name-en  what shoppers read; one of the two is enough
  --owner-email       whom to invite as its first super_admin
  --owner-name        their name; --owner-language ar or en, of the mail
  --domains           hosts whose requests are this company's: shop.example.com,www.example.com
  --currency          SAR unless it is said; --tax the rate in percent, 15; --tax-excluded when prices are without it
  --time-zone         Asia/Riyadh unless it is said
  --languages         ar,en; --default-language the first of them; --digits latn or arab, in Arabic text`;

/** The command acts for no company until there is one. */
const NO_COMPANY = "00000000-0000-0000-0000-000000000000";

runScript(async (openServices) => {
  const request = readCompanyRequest(process.argv.slice(2));
  if (request.kind === "help") return console.info(USAGE);
  const services = await openServices();
  const contextOf = ({ companyId }: { companyId: string }) =>
    systemContext(services, companyId, "open-company");
  const { company, invitation } = await openCompany(
    { database: services.database, contextOf },
    contextOf({ companyId: NO_COMPANY }),
    request.input,
  );
  const link = await handOverLink(services, invitation);
  console.info(`${company.name.en || company.name.ar} is open as "${company.slug}" (${company.id}).`);
  const [host] = company.domains;
  if (host) console.info(`Its shop is at ${shopAddress(services.env.STORE_URL, host)}.`);
  console.info(
    link === null
      ? `The invitation goes to ${request.input.owner.email}.`
      : `No mail can be sent: hand this link to ${request.input.owner.email}. It holds for 24 hours, and is not shown again.\n${link}`,
  );
});
