import { abilitiesOf } from "@mizan/core/access";
import type { Principal } from "@mizan/core/identity";
import { type Abilities, type Actor, type Context, createContext } from "@mizan/core/platform";
import { forgetStale } from "../outbox/forget-stale";
import type { Services } from "../services";

const anonymousAbilities = abilitiesOf({ type: "anonymous" });
const known = new WeakMap<Actor, Abilities>();

/** What an actor may do, worked out once for as long as the actor is remembered. */
function rightsOf(actor: Actor): Abilities {
  if (actor.type === "anonymous") return anonymousAbilities;
  const rights = known.get(actor) ?? abilitiesOf(actor);
  known.set(actor, rights);
  return rights;
}

/**
 * What the verbs are handed for a request: its caller's rights in its company. `rehearses` is said where somebody else
 * acts than who asks, such as the holder of a mailed link.
 */
export function requestContext(
  services: Services,
  principal: Pick<Principal, "companyId" | "actor">,
  requestId: string,
  acting: { rehearses?: boolean } = {},
): Context {
  const { companyId, actor } = principal;
  return createContext({
    company: services.database.forCompany(companyId),
    vault: services.vault,
    actor,
    abilities: rightsOf(actor),
    requestId,
    now: services.now,
    ...acting,
    onCommitted: (events) => {
      // Whoever changed something sees it in the next answer of this process, before its event has come round.
      for (const event of events) forgetStale(services, companyId, event);
      services.relay?.wake();
    },
  });
}
