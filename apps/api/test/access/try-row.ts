import { type Column, columns, type Outcome, type Row } from "./access-matrix";
import { ask } from "./ask";
import type { Ground } from "./ground";
import { askSocket, type Sockets } from "./sockets";

/** What truly becomes of a row's operation, asked through its own door by everybody at once. */
export async function tryRow(ground: Ground, sockets: Sockets | null, operation: string): Promise<Row> {
  const [, door, name = ""] = /^(socket|hears) (.*)$/.exec(operation) ?? [];
  const outcomeFor = async (column: Column): Promise<Outcome> => {
    if (!door) return ask(ground, operation, ground.callers[column]);
    if (!sockets) throw new Error(`${operation} is asked over sockets`);
    if (door === "socket") return askSocket(ground.things, name, sockets.open[column]);
    return sockets.told[column].has(name) ? "+" : ".";
  };
  const cells = await Promise.all(columns.map(async (column) => [column, await outcomeFor(column)] as const));
  return { operation, cells: Object.fromEntries(cells) as Row["cells"] };
}

/** The cells in which the doors differ from the file, each in words. */
export const differences = (found: Row, written: Row): string[] =>
  columns
    .filter((column) => found.cells[column] !== written.cells[column])
    .map(
      (column) =>
        `${written.operation}: ${column} gets ${found.cells[column]}, the matrix says ${written.cells[column]}`,
    );
