import { abilitiesOf } from "@mizan/core/access";
import { type CompanyName, listCompanies } from "@mizan/core/identity";
import { type Context, createContext } from "@mizan/core/platform";
import type { Services } from "../services";

/** What verbs are handed when a job calls them: the rights of the product itself, in one company. */
export function systemContext(
  services: Pick<Services, "database" | "vault" | "now" | "relay">,
  companyId: string,
  name: string,
): Context {
  const actor = { type: "system", name } as const;
  return createContext({
    company: services.database.forCompany(companyId),
    vault: services.vault,
    actor,
    abilities: abilitiesOf(actor),
    now: services.now,
    onCommitted: () => services.relay?.wake(),
  });
}

/**
 * Does something for every company in turn. One that fails holds up no other.
 *
 * Errors  AggregateError of those that failed, once all have had their turn.
 */
export async function forEachCompany(
  services: Pick<Services, "database" | "vault" | "now" | "relay">,
  name: string,
  work: (ctx: Context, company: CompanyName) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const company of await listCompanies(services.database)) {
    try {
      await work(systemContext(services, company.id, name), company);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${name} failed for ${failures.length} companies`);
}
