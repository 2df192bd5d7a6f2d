import { expect, it } from "vitest";
import { toRefusal } from "./refusal";

const failure = (fields: object, message = "failed") => Object.assign(new Error(message), fields);

it.each([
  ["a database whose disk is full", failure({ code: "53100" }), "storage.full", 30],
  ["a file that finds no room", failure({ code: "ENOSPC" }), "storage.full", 30],
  [
    "a connection that was lost under its holder",
    failure({}, "Client has encountered a connection error and is not queryable"),
    "database.unreachable",
    2,
  ],
  ["a deadlock", failure({ code: "40P01" }), "database.busy", 1],
])("asks to come back later after %s", (_what, error, reason, retryAfterSeconds) => {
  expect(toRefusal(error)).toMatchObject({ code: "UNAVAILABLE", reason, details: { retryAfterSeconds } });
});

it("tells nothing of a fault of ours", () => {
  expect(toRefusal(failure({ code: "42703" }, "column secret does not exist"))).toMatchObject({
    code: "INTERNAL",
    reason: "fault",
    message: "Something went wrong on our side",
  });
});
