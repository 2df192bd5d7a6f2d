import {
  forgetAccounts,
  forgetApiKeys,
  forgetCompanies,
  forgetSessions,
  forgetVisits,
} from "@mizan/core/identity";
import type { NewEvent } from "@mizan/core/platform";
import type { Services } from "../services";

/** After which an account may be closed, or be allowed something else. */
const accountEvents: ReadonlySet<NewEvent["type"]> = new Set([
  "staff.changed",
  "role.changed",
  "customer.saved",
  "session.ended",
]);

/** Ends what this process remembers and an event made untrue. */
export function forgetStale(
  { catalogCache, shops, database }: Pick<Services, "catalogCache" | "shops" | "database">,
  companyId: string,
  event: NewEvent,
): void {
  catalogCache.invalidate(companyId, event);
  if (event.type === "settings.updated") shops.forget(companyId);
  if (event.type === "company.changed") forgetCompanies(database);
  if (event.type === "api_key.changed") forgetApiKeys(database);
  if (event.type === "session.ended") {
    forgetSessions(database);
    forgetVisits(database);
  }
  if (accountEvents.has(event.type)) forgetAccounts(database);
}
