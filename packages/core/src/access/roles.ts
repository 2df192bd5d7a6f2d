import { AbilityBuilder, createMongoAbility } from "@casl/ability";
import { covers, type Permission, SUPER_ADMIN } from "@mizan/contracts/permissions";
import type { Abilities, Action, Actor, SubjectType } from "../platform";

/** What a permission word lets its holder do. */
const grants: Record<Permission, [Action, SubjectType][]> = {
  "catalog:read": [
    ["read", "Product"],
    ["read", "Category"],
    ["read", "Unit"],
    ["read", "Media"],
  ],
  "catalog:write": [
    ["manage", "Product"],
    ["manage", "Category"],
    ["manage", "Unit"],
    ["manage", "Media"],
  ],
  "inventory:read": [["read", "Stock"]],
  "inventory:write": [["manage", "Stock"]],
  "orders:read": [["read", "Order"]],
  "orders:write": [["manage", "Order"]],
  "customers:read": [["read", "Customer"]],
  "customers:write": [["manage", "Customer"]],
  "settings:read": [["read", "Settings"]],
  "settings:write": [["manage", "Settings"]],
  "analytics:read": [["read", "Analytics"]],
  "audit:read": [["read", "AuditEntry"]],
  "alerts:read": [["read", "Alert"]],
  "mail:read": [["read", "Mail"]],
  "mail:write": [["manage", "Mail"]],
  "staff:read": [
    ["read", "Staff"],
    ["read", "Role"],
  ],
  "staff:write": [
    ["manage", "Staff"],
    ["manage", "Role"],
  ],
  "api_keys:read": [["read", "ApiKey"]],
  "api_keys:write": [["manage", "ApiKey"]],
};

/**
 * Whether an actor was given a permission word: a scope of its key, or a permission of the role or account. Whoever may
 * write a thing may read it.
 */
export function holdsPermission(actor: Actor, word: Permission): boolean {
  if (actor.type === "system") return true;
  if (actor.type !== "api_key" && actor.type !== "staff") return false;
  return covers(actor.type === "api_key" ? actor.scopes : actor.permissions, word);
}

/** Whether an actor may do everything in the company. Whoever looks at it as another role does not. */
export const isSuperAdmin = (actor: Actor): boolean =>
  actor.type === "system" || (actor.type === "staff" && actor.role === SUPER_ADMIN && !actor.viewAs);

/** The whole policy: what each kind of actor may do. */
export function abilitiesOf(actor: Actor): Abilities {
  const { can, cannot, build } = new AbilityBuilder<Abilities>(createMongoAbility);
  const grant = (words: Permission[]) => {
    for (const word of words) for (const [action, subject] of grants[word]) can(action, subject);
  };
  const shop = () => {
    can("read", "Product", { status: "published" });
    can("read", "Category", { isActive: true });
    can("read", "Unit");
    can("create", "Order");
    can("create", "Customer");
  };
  switch (actor.type) {
    case "system":
      can("manage", "all");
      break;
    case "staff":
      if (actor.mustEnrol) grant([]);
      else if (isSuperAdmin(actor)) can("manage", "all");
      else grant(actor.permissions);
      can("manage", "Account", { id: actor.id });
      // An owner rules a shop; the platform's companies are the business of those who run it.
      if (!actor.isOperator) cannot("manage", "Company");
      break;
    case "api_key":
      grant(actor.scopes);
      break;
    case "customer":
      shop();
      can("read", "Order", { customerId: actor.id });
      can(["read", "update"], "Customer", { id: actor.id });
      can("manage", "Account", { id: actor.id });
      break;
    case "tracker":
      shop();
      can("read", "Order", { id: actor.orderId });
      break;
    case "anonymous":
      shop();
      break;
  }
  return build();
}
