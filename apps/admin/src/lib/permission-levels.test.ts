import { permissions } from "@mizan/contracts/permissions";
import { describe, expect, it } from "vitest";
import { levelsOf, mayGive, resources, toLevels, toScopes } from "./permission-levels";

describe("the scopes of a key", () => {
  it("are levels of things, and back again", () => {
    const levels = toLevels(["catalog:read", "orders:write", "orders:read"]);
    expect([levels.catalog, levels.orders, levels.inventory]).toEqual(["read", "write", "none"]);
    expect(toScopes(levels)).toEqual(["catalog:read", "orders:write"]);
    expect(toScopes(toLevels([]))).toEqual([]);
  });

  it("can all be chosen", () => {
    const chosen = resources.flatMap((resource) =>
      levelsOf(resource).flatMap((level) => toScopes({ ...toLevels([]), [resource]: level })),
    );
    expect(chosen.toSorted()).toEqual(permissions.toSorted());
  });

  it("are given by whoever has as much", () => {
    expect(mayGive(["orders:write"], "orders", "read")).toBe(true);
    expect(mayGive(["orders:read"], "orders", "write")).toBe(false);
    expect(mayGive(["orders:read"], "catalog", "read")).toBe(false);
    expect(mayGive([], "catalog", "none")).toBe(true);
  });
});
