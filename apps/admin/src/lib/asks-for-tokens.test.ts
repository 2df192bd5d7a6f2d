import { expect, it } from "vitest";
import { asksForTokens } from "./asks-for-tokens";

it.each([
  [["companies.enter"]],
  [["products.list,session.signIn"]],
  [["session.changePassword,session.me"]],
  [["session.s%69gnIn"]],
  [["session.signIn%2Csession.requestPasswordReset"]],
])("is so of %j", (path) => expect(asksForTokens(path)).toBe(true));

it.each([[["products.list,session.me"]], [["session.socketToken"]], [[]]])("is not so of %j", (path) =>
  expect(asksForTokens(path)).toBe(false),
);
