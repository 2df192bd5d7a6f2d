import { type Permission, permissions } from "@mizan/contracts/permissions";
import { describe, expect, it } from "vitest";
import { accountLimit, mayResetFactor, rightsLimit, roleLimit } from "./staff-limits";

const somebody = (role: string, held: Permission[], id = "1") => ({
  id,
  role,
  permissions: held,
  viewAs: null,
  isOperator: false,
});
const owner = somebody("super_admin", [...permissions]);
const clerk = somebody("clerk", ["staff:write", "orders:write"], "2");

describe("the limits of who may change whom", () => {
  it("keep everybody from their own rights, and not from the rest of their account", () => {
    expect(rightsLimit(owner, owner)).toBe("self");
    expect(accountLimit(owner, owner)).toBeNull();
  });

  it("leave owners to owners, and not to one who looks as a role", () => {
    expect(rightsLimit(clerk, owner)).toBe("superAdmin");
    expect(rightsLimit(somebody("super_admin", [...permissions], "3"), owner)).toBeNull();
    const looking = {
      ...somebody("super_admin", [...permissions], "3"),
      viewAs: { role: "clerk", name: { ar: "", en: "" } },
    };
    expect(rightsLimit(looking, owner)).toBe("superAdmin");
    expect(roleLimit(clerk, { slug: "super_admin", permissions: [] })).toBe("superAdmin");
  });

  it("leave who runs the platform to their like", () => {
    const operator = { ...clerk, id: "5", isOperator: true };
    expect(accountLimit(owner, operator)).toBe("operator");
    expect(accountLimit({ ...owner, isOperator: true }, operator)).toBeNull();
    expect(mayResetFactor(owner, { ...operator, hasSecondFactor: true })).toBe(false);
  });

  it("let nobody change or give more than they hold; to write is to read as well", () => {
    expect(rightsLimit(clerk, somebody("support", ["orders:read"]))).toBeNull();
    expect(rightsLimit(clerk, somebody("manager", ["catalog:read"]))).toBe("more");
    expect(roleLimit(clerk, { slug: "support", permissions: ["orders:read"] })).toBeNull();
    expect(roleLimit(clerk, { slug: "manager", permissions: ["catalog:read"] })).toBe("more");
    expect(roleLimit(clerk, { slug: "admin", permissions: [] })).toBeNull();
  });

  it("let owners alone take a factor away, and their own only on their profile", () => {
    const lost = { ...clerk, id: "4", hasSecondFactor: true };
    expect(mayResetFactor(owner, lost)).toBe(true);
    expect(mayResetFactor(owner, { ...lost, hasSecondFactor: false })).toBe(false);
    expect(mayResetFactor(clerk, lost)).toBe(false);
    expect(mayResetFactor({ ...owner, id: "4" }, lost)).toBe(false);
  });
});
