import { readFileSync } from "node:fs";
import { type Permission, permissions } from "@mizan/contracts/permissions";

/** What becomes of a call: it is let through, or refused as the columns of the file say. */
export type Outcome = "+" | "1" | "3" | "4" | ".";

/** The columns of the file for people, in their order. */
export const people = [
  "anonymous",
  "tracker",
  "customer",
  "courier",
  "support",
  "dispatcher",
  "picker",
  "manager",
  "admin",
  "admin+",
  "super_admin",
  "operator",
] as const;
export type Person = (typeof people)[number];

/** Everybody who calls: the people, and an API key of each scope. */
export const columns = [...people, ...permissions.map((scope) => `key ${scope}` as const)];
export type Column = Person | `key ${Permission}`;

/** A line of the file: what everybody may expect of one operation. */
export interface Row {
  operation: string;
  cells: Record<Column, Outcome>;
}

const FILE = new URL("access-matrix.txt", import.meta.url);

/** The reviewed file, held to its own form. */
export function readMatrix(text = readFileSync(FILE, "utf8")): Row[] {
  const rows = text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map(readRow);
  const twice = rows.filter((row, index) => rows.findIndex((other) => isSame(row, other)) !== index);
  if (twice.length > 0) throw new Error(`Twice in the matrix: ${twice.map(nameOf).join(", ")}`);
  return rows;
}

/** What an operation is without the case that a row tells of: `tRPC orders.get (another's)` → `tRPC orders.get`. */
export const operationOf = (name: string): string => name.replace(/ \(.*\)$/, "");

/** A row as it stands in the file. */
export function writeRow({ operation, cells }: Row): string {
  const byKey = permissions.filter((scope) => cells[`key ${scope}`] === "+");
  const refusals = new Set(
    permissions.map((scope) => cells[`key ${scope}`]).filter((outcome) => outcome !== "+"),
  );
  // Two kinds are no form of the file: a line with both does not pass for a row.
  const keys = refusals.size === 0 ? "+" : [...refusals, ...byKey].join(" ");
  return `${operation.padEnd(58)}${people.map((person) => cells[person]).join(" ")}   ${keys}`;
}

function readRow(line: string): Row {
  const [, operation, marks, refused, scopes = ""] =
    /^(\S.*?\S) {2,}((?:[+134.] ){11}[+134.]) {3}([+134.])((?: [a-z_]+:[a-z]+)*)$/.exec(line) ?? [];
  if (!operation || !marks || !refused) throw new Error(`The matrix has a line that is no row: ${line}`);
  const given = scopes.trim() === "" ? [] : scopes.trim().split(" ");
  const unknown = given.filter((scope) => !permissions.some((word) => word === scope));
  if (unknown.length > 0) throw new Error(`No such scope: ${unknown.join(", ")}, in: ${line}`);
  const cells: Partial<Record<Column, Outcome>> = {};
  people.forEach((person, index) => {
    cells[person] = marks.split(" ")[index] as Outcome;
  });
  for (const scope of permissions) cells[`key ${scope}`] = given.includes(scope) ? "+" : (refused as Outcome);
  return { operation, cells: cells as Record<Column, Outcome> };
}

const nameOf = ({ operation }: Row) => operation;
const isSame = (row: Row, other: Row) => row.operation === other.operation;
