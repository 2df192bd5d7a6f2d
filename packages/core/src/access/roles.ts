import { AbilityBuilder, createMongoAbility } from "@casl/ability";
import {
  permissions as everyPermission,
  type Permission,
  type StaffRole,
} from "@mizan/contracts/permissions";
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
};

/** The fixed sets of the named roles; `admin` has what its account lists, `super_admin` everything. */
const rolePermissions: Record<Exclude<StaffRole, "super_admin" | "admin">, Permission[]> = {
  manager: everyPermission.filter((word) => word !== "settings:write" && word !== "audit:read"),
  picker: ["catalog:read", "inventory:read", "inventory:write", "orders:read", "orders:write", "alerts:read"],
  dispatcher: ["catalog:read", "inventory:read", "orders:read", "orders:write", "customers:read"],
  support: [
    "catalog:read",
    "inventory:read",
    "orders:read",
    "customers:read",
    "settings:read",
    "analytics:read",
  ],
  courier: [],
};

/** The permission words that a member of staff has by role. */
export function permissionsOf(role: StaffRole, listed: Permission[]): Permission[] {
  if (role === "super_admin") return [...everyPermission];
  return role === "admin" ? listed : rolePermissions[role];
}

/**
 * Whether an actor was given a permission word: a scope of its key, or a permission of its role or account. Whoever may
 * write a thing may read it.
 */
export function holdsPermission(actor: Actor, word: Permission): boolean {
  if (actor.type === "system") return true;
  if (actor.type !== "api_key" && actor.type !== "staff") return false;
  const held = actor.type === "api_key" ? actor.scopes : permissionsOf(actor.role, actor.permissions);
  const writing = word.replace(/:read$/, ":write");
  return held.some((one) => one === word || one === writing);
}

/** The whole policy: what each kind of actor may do. */
export function abilitiesOf(actor: Actor): Abilities {
  const { can, build } = new AbilityBuilder<Abilities>(createMongoAbility);
  const grant = (words: Permission[]) => {
    for (const word of words) for (const [action, subject] of grants[word]) can(action, subject);
  };
  const shop = () => {
    can("read", "Product", { status: "published" });
    can("read", "Category", { isActive: true });
    can("read", "Unit");
    can("create", "Order");
  };
  switch (actor.type) {
    case "system":
      can("manage", "all");
      break;
    case "staff":
      if (actor.role === "super_admin") can("manage", "all");
      else grant(permissionsOf(actor.role, actor.permissions));
      break;
    case "api_key":
      grant(actor.scopes);
      break;
    case "customer":
      shop();
      can("read", "Order", { customerId: actor.id });
      can(["read", "update"], "Customer", { id: actor.id });
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
