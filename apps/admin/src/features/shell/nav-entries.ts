import type { Profile } from "@mizan/contracts/identity";
import { covers, type Permission } from "@mizan/contracts/permissions";
import {
  Boxes,
  Building2,
  ClipboardList,
  FolderTree,
  Gauge,
  KeyRound,
  type LucideIcon,
  Mails,
  Package,
  ScrollText,
  Settings,
  UserCog,
  Users,
} from "lucide-react";

/** A page of the side navigation. `key` is what usually follows G on the keyboard; the permission is what the page's own queries need. */
export interface NavEntry {
  id:
    | "today"
    | "orders"
    | "products"
    | "categories"
    | "inventory"
    | "customers"
    | "users"
    | "outbox"
    | "apiKeys"
    | "audit"
    | "companies"
    | "settings";
  href: string;
  icon: LucideIcon;
  permission: Permission | "operator";
  key: string;
}

/** Every page, in the order of the navigation. The palette, the shortcuts and the phone menu read the same list. */
export const navEntries: readonly NavEntry[] = [
  { id: "today", href: "/", icon: Gauge, permission: "orders:read", key: "t" },
  { id: "orders", href: "/orders", icon: ClipboardList, permission: "orders:read", key: "o" },
  { id: "products", href: "/products", icon: Package, permission: "catalog:read", key: "p" },
  { id: "categories", href: "/categories", icon: FolderTree, permission: "catalog:read", key: "c" },
  { id: "inventory", href: "/inventory", icon: Boxes, permission: "inventory:read", key: "i" },
  { id: "customers", href: "/customers", icon: Users, permission: "customers:read", key: "u" },
  { id: "users", href: "/users", icon: UserCog, permission: "staff:read", key: "w" },
  { id: "outbox", href: "/outbox", icon: Mails, permission: "mail:read", key: "m" },
  { id: "apiKeys", href: "/api-keys", icon: KeyRound, permission: "api_keys:read", key: "k" },
  { id: "audit", href: "/audit", icon: ScrollText, permission: "audit:read", key: "a" },
  { id: "companies", href: "/companies", icon: Building2, permission: "operator", key: "y" },
  { id: "settings", href: "/settings", icon: Settings, permission: "settings:read", key: "s" },
];

/** The pages that somebody may open. */
export const allowedEntries = ({ permissions, isOperator }: Pick<Profile, "permissions" | "isOperator">) =>
  navEntries.filter(({ permission }) =>
    permission === "operator" ? isOperator : covers(permissions, permission),
  );

/** Whether a page belongs to an entry: `/products/new` to `/products`, and only `/` to Today. */
export const isCurrent = (entry: NavEntry, pathname: string) =>
  entry.href === "/" ? pathname === "/" : pathname === entry.href || pathname.startsWith(`${entry.href}/`);
