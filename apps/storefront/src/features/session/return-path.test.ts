import { expect, it } from "vitest";
import { returnPath } from "./return-path";

it.each(["/checkout", "/account", "/account/orders/0198-ab"])("goes back to %s", (next) =>
  expect(returnPath(next)).toBe(next),
);

it.each([
  "//evil.example",
  "/account/../../evil",
  "/account//evil.example",
  "https://evil.example",
  "/accounts",
  "",
  undefined,
  ["/checkout"],
])("goes to the account instead of %j", (next) => expect(returnPath(next)).toBe("/account"));
