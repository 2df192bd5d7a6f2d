import type { Permission } from "@mizan/contracts/permissions";
import { forgetApiKeys } from "@mizan/core/identity";
import type { Actor } from "@mizan/core/platform";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readMatrix } from "./access-matrix";
import { type Ground, openGround, PATIENCE_MS } from "./ground";
import { differences, tryRow } from "./try-row";

/** What a broken policy makes of somebody; the policy itself is the true one, and so are the doors. */
const policy = vi.hoisted(() => ({ distort: (actor: Actor): Actor => actor }));
vi.mock("@mizan/core/access", async (importOriginal) => {
  const access = await importOriginal<typeof import("@mizan/core/access")>();
  return {
    ...access,
    abilitiesOf: (actor: Actor) => access.abilitiesOf(policy.distort(actor)),
    holdsPermission: (actor: Actor, word: Permission) => access.holdsPermission(policy.distort(actor), word),
  };
});

const rows = readMatrix().filter(({ operation }) => /^(?:REST|tRPC) .*orders/.test(operation));
let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
}, PATIENCE_MS);
afterAll(() => ground.close());

/** The cells that are found wrong under a policy with one fault. */
async function wrongCells(distort: (actor: Actor) => Actor): Promise<string[]> {
  policy.distort = distort;
  forgetApiKeys(ground.api.services.database);
  const found: string[] = [];
  for (const row of rows) found.push(...differences(await tryRow(ground, null, row.operation), row));
  return found;
}

/** Gives the words of a role or a key another content. */
const withWords =
  (change: (words: Permission[], actor: Actor) => Permission[]) =>
  (actor: Actor): Actor =>
    actor.type === "staff"
      ? { ...actor, permissions: change(actor.permissions, actor) }
      : actor.type === "api_key"
        ? { ...actor, scopes: change(actor.scopes, actor) }
        : actor;

describe("the matrix", () => {
  it("finds nothing wrong with the true policy", async () => {
    expect(await wrongCells((actor) => actor)).toEqual([]);
  });

  it("names every cell of a grant too many", async () => {
    const writesWhatItReads = withWords((words) =>
      words.includes("orders:read") ? [...words, "orders:write"] : words,
    );
    const wrong = await wrongCells(writesWhatItReads);
    expect(wrong).toContain("REST PATCH /api/pms/orders/:id/status: support gets +, the matrix says 3");
    expect(wrong).toContain("tRPC orders.transition: key orders:read gets +, the matrix says 3");
    expect(new Set(wrong.map((cell) => cell.replace(/^.*: (.*) gets.*$/, "$1")))).toEqual(
      new Set(["support", "key orders:read"]),
    );
  });

  it("names every cell of a grant that is gone", async () => {
    const pickersSeeNoOrders = withWords((words, actor) =>
      actor.type === "staff" && actor.role === "picker"
        ? words.filter((word) => !word.startsWith("orders:"))
        : words,
    );
    const mayTheyNow = rows.filter(({ cells }) => cells.picker === "+" && cells.courier !== "+");
    expect(await wrongCells(pickersSeeNoOrders)).toEqual(
      mayTheyNow.map(({ operation }) => `${operation}: picker gets 3, the matrix says +`),
    );
  });

  it("names a customer who is taken for staff", async () => {
    const promoted = (actor: Actor): Actor =>
      actor.type === "customer"
        ? { ...actor, type: "staff", role: "support", permissions: ["orders:read"] }
        : actor;
    expect(await wrongCells(promoted)).toContain("tRPC orders.list: customer gets +, the matrix says 3");
  });
});
