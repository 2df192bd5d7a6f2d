import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Column, operationOf, readMatrix, writeRow } from "./access-matrix";
import { ask } from "./ask";
import { type Caller, type Ground, openGround, PATIENCE_MS } from "./ground";
import { operationsOf } from "./operations";
import { openSockets, type Sockets } from "./sockets";
import { differences, tryRow } from "./try-row";

const HOW_TO_ADD =
  "These operations are not in test/access/access-matrix.txt. Each line shows what the doors answer now: look at every cell, and put the line into the file where that is what should be. What a call sends goes into rest-calls.ts, trpc-calls.ts or sockets.ts.";

const matrix = readMatrix();
let ground: Ground;
let sockets: Sockets;

beforeAll(async () => {
  ground = await openGround();
  sockets = await openSockets(ground);
}, PATIENCE_MS);
afterAll(async () => {
  for (const { socket } of Object.values(sockets.open)) socket.disconnect();
  await ground.close();
});

describe("who may do what", () => {
  it("is written down for everything that can be asked or heard, and for nothing else", async () => {
    const operations = operationsOf(ground.api.app);
    const written = new Set(matrix.map((row) => operationOf(row.operation)));
    const missing = operations.filter((operation) => !written.has(operation));
    const rows = await Promise.all(missing.map((operation) => tryRow(ground, sockets, operation)));
    expect(rows.map(writeRow).join("\n"), HOW_TO_ADD).toBe("");
    const gone = [...written].filter((operation) => !operations.includes(operation));
    expect(gone, "These rows of access-matrix.txt name nothing that is there").toEqual([]);
  });

  it.each(matrix.map((row) => [row.operation, row] as const))("%s", async (operation, row) => {
    expect(differences(await tryRow(ground, sockets, operation), row)).toEqual([]);
  });
});

describe("whoever looks at the shop as another role", () => {
  const asked = matrix.filter(({ operation }) => /^(?:REST|tRPC) /.test(operation));
  /** What becomes of every operation that a member of staff asks for as somebody of a role. */
  const viewing = async (column: Column, role: string) => {
    const viewer = ground.callers[column];
    const as = { "view-as": role };
    const caller: Caller = {
      ...viewer,
      headers: { ...viewer.headers, ...as },
      headersOfTwin: async () => ({ ...(await viewer.headersOfTwin()), ...as }),
    };
    const found: Record<string, string> = {};
    for (const { operation } of asked) found[operation] = await ask(ground, operation, caller);
    return found;
  };
  const written = (column: Column) =>
    Object.fromEntries(asked.map(({ operation, cells }) => [operation, cells[column]]));

  it("may do what that role may, and nothing else", async () => {
    expect(await viewing("super_admin", "picker")).toEqual(written("picker"));
    expect(await viewing("operator", "support")).toEqual(written("support"));
  });

  it("may do no more than before, whatever the role may", async () => {
    const [found, own] = [await viewing("picker", "manager"), written("picker")];
    const widened = asked.filter(({ operation }) => found[operation] === "+" && own[operation] !== "+");
    expect(widened).toEqual([]);
    expect(await viewing("support", "no-such-role")).toEqual(written("courier"));
  });
});
