import { type Permission, permissions } from "@mizan/contracts/permissions";

/** What scopes are about: the part of a permission word before the colon. */
export type Resource = Permission extends `${infer Name}:${string}` ? Name : never;

/** How far a key may go with something. Whoever may change it may read it. */
export type Level = "none" | "read" | "write";

/** The scopes of a key as a person thinks of them: one level for each thing. */
export type ScopeLevels = Record<Resource, Level>;

const isResource = (name: string): name is Resource =>
  permissions.some((word) => word.startsWith(`${name}:`));

/** Everything that scopes are about, in the order of the permissions. */
export const resources: readonly Resource[] = [
  ...new Set(permissions.map((word) => word.split(":")[0] ?? "").filter(isResource)),
];

const wordOf = (resource: Resource, level: Level): Permission | undefined =>
  permissions.find((word) => word === `${resource}:${level}`);

/** The levels that there are for something; figures, for one, can only be read. */
export const levelsOf = (resource: Resource): Level[] => [
  "none",
  ...(["read", "write"] as const).filter((level) => wordOf(resource, level) !== undefined),
];

/** Whether somebody with these permissions may give a level: no more than they have themselves. */
export const mayGive = (held: readonly Permission[], resource: Resource, level: Level): boolean =>
  level === "none" ||
  held.some((word) => word === wordOf(resource, level) || word === wordOf(resource, "write"));

export function toLevels(scopes: readonly Permission[]): ScopeLevels {
  const levelOf = (resource: Resource): Level => {
    const held = (level: Level) => scopes.some((scope) => scope === wordOf(resource, level));
    return held("write") ? "write" : held("read") ? "read" : "none";
  };
  return Object.fromEntries(resources.map((resource) => [resource, levelOf(resource)])) as ScopeLevels;
}

export const toScopes = (levels: ScopeLevels): Permission[] =>
  resources.flatMap((resource) => wordOf(resource, levels[resource]) ?? []);
