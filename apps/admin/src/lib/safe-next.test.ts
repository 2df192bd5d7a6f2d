import { expect, it } from "vitest";
import { safeNext } from "./safe-next";

it("goes back to a page of this app", () => expect(safeNext("/orders?page=2")).toBe("/orders?page=2"));

it.each([
  "/\t/evil.example",
  "/\n/evil.example/a",
  "/\r\\evil.example",
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "/users/..//evil.example/a",
  "/.//evil.example",
  "/%2e//evil.example",
  "orders",
  "",
  undefined,
  ["/a"],
])("goes to the start page instead of %j", (next) => expect(safeNext(next)).toBe("/"));
