import type { ForcedSubject, MongoAbility } from "@casl/ability";
import type { ApiKeyEnvironment } from "@mizan/contracts/api-keys";
import type { LocalizedText } from "@mizan/contracts/localized-text";
import type { Permission, RoleSlug } from "@mizan/contracts/permissions";
import type { CompanyDatabase, Queries, SqlStatement } from "@mizan/db";
import type { Vault } from "../encryption";
import type { NewEvent } from "./record-event";

/**
 * Who asks. `system` is the product itself: a job, the seed. `sessionId` is the log-in that staff and customers came
 * through; there is none when the product acts in somebody's name.
 */
export type Actor =
  | {
      type: "staff";
      id: string;
      name: string;
      email: string;
      role: RoleSlug;
      permissions: Permission[];
      sessionId?: string | undefined;
      /** Whether they run the platform. */
      isOperator?: boolean;
      /** Set while an operator acts in another company than their own: which that is. */
      homeCompanyId?: string;
      /** The company asks for a second factor and they have none: they may enrol one, and nothing else. */
      mustEnrol?: boolean;
      /** Set while they look at the shop as a role would; `permissions` are cut down to those of the role. */
      viewAs?: ViewedRole | null;
    }
  | { type: "customer"; id: string; name: string; email: string; sessionId?: string }
  | { type: "api_key"; id: string; name: string; scopes: Permission[]; environment: ApiKeyEnvironment }
  | { type: "anonymous" }
  | { type: "tracker"; orderId: string }
  | { type: "system"; name: string };

/** The role that a member of staff looks at the shop as. */
export interface ViewedRole {
  role: RoleSlug;
  name: LocalizedText;
}

/** What may be done to a thing. `manage` is all of them. */
export type Action = "read" | "create" | "update" | "delete" | "manage";

/** The kinds of things that rules speak of. */
export type SubjectType =
  | "Product"
  | "Category"
  | "Unit"
  | "Media"
  | "Stock"
  | "Order"
  | "Customer"
  | "Settings"
  | "AuditEntry"
  | "Alert"
  | "Mail"
  | "Analytics"
  | "ApiKey"
  | "Account"
  | "Staff"
  | "Role"
  | "Company";

/** A row as rules look at it: its kind and the fields that conditions name. */
export type SubjectRow = { [T in SubjectType]: Record<string, unknown> & ForcedSubject<T> }[SubjectType];

/** Everything an actor may do, as data. Built by `access/roles.ts`. */
export type Abilities = MongoAbility<[Action, SubjectType | SubjectRow | "all"]>;

/**
 * What every verb is handed: who asks, what they may do, for which company, on which connection, at what time.
 *
 * `db` and `sql` are the open transaction's inside `inTransaction`, and the company's client outside of it.
 */
export interface Context extends Queries {
  readonly companyId: string;
  readonly actor: Actor;
  readonly abilities: Abilities;
  readonly requestId: string | null;
  readonly now: () => Date;
  /** Whether what is written is undone at the end, with every check and the same answers: a test key asked for it. */
  readonly rehearses: boolean;
  readonly company: CompanyDatabase;
  /** Seals and opens what is kept secret in the database. */
  readonly vault: Vault;
  /** Set inside a transaction: work that waits for its commit. */
  readonly transaction: OpenTransaction | null;
  /** Hears of events that were committed just now and wait for their place in the stream. */
  readonly onCommitted: (events: readonly NewEvent[]) => void;
}

/** What a transaction keeps until it ends. */
export interface OpenTransaction {
  /** What was recorded in it. */
  readonly events: NewEvent[];
  /** Statements that nothing waits for: they are sent together with the commit. */
  readonly last: SqlStatement[];
}

/** What a context is made of; the rest follows. */
interface ContextParts {
  company: CompanyDatabase;
  vault: Vault;
  actor: Actor;
  abilities: Abilities;
  requestId?: string | null;
  now?: () => Date;
  /** Set where somebody else acts than who asks; else it is a matter of the actor. */
  rehearses?: boolean;
  onCommitted?: (events: readonly NewEvent[]) => void;
}

/** A context outside any transaction. */
export function createContext(parts: ContextParts): Context {
  return {
    companyId: parts.company.companyId,
    company: parts.company,
    db: parts.company.db,
    sql: parts.company.sql,
    vault: parts.vault,
    actor: parts.actor,
    abilities: parts.abilities,
    requestId: parts.requestId ?? null,
    now: parts.now ?? (() => new Date()),
    rehearses: parts.rehearses ?? isTestKey(parts.actor),
    transaction: null,
    onCommitted: parts.onCommitted ?? (() => {}),
  };
}

/**
 * The name that is written down with what an actor does; null for somebody unknown. Nor is it written for customers: the
 * ledger, the audit and the timelines are for good, and whoever deletes their account is to be forgotten. Their id finds
 * them while they are there.
 */
export function actorName(actor: Actor): string | null {
  return "name" in actor && actor.type !== "customer" ? actor.name : null;
}

/** The identity behind an actor, where it has one. */
export function actorId(actor: Actor): string | null {
  return "id" in actor ? actor.id : null;
}

/** Whether somebody asks with a key that only tries things: whatever follows from it is undone. */
export const isTestKey = (actor: Actor): boolean => actor.type === "api_key" && actor.environment === "test";
