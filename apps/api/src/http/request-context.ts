import { abilitiesOf } from "@mizan/core/access";
import type { Principal } from "@mizan/core/identity";
import { type Context, createContext } from "@mizan/core/platform";
import { forgetStale } from "../outbox/forget-stale";
import type { Services } from "../services";

const anonymousAbilities = abilitiesOf({ type: "anonymous" });

/** What the verbs are handed for a request: its caller's rights in its company. */
export function requestContext(services: Services, principal: Principal, requestId: string): Context {
  const { companyId, actor } = principal;
  return createContext({
    company: services.database.forCompany(companyId),
    actor,
    abilities: actor.type === "anonymous" ? anonymousAbilities : abilitiesOf(actor),
    requestId,
    now: services.now,
    onCommitted: (events) => {
      // Whoever changed something sees it in the next answer of this process, before its event has come round.
      for (const event of events) forgetStale(services, companyId, event);
      services.relay?.wake();
    },
  });
}
