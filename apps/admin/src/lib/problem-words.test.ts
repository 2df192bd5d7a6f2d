import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import ar from "../messages/ar.json";
import en from "../messages/en.json";

const core = join(import.meta.dirname, "../../../../packages/core/src");

/** Reasons for which a problem's code has words enough, or that no page of the admin meets. */
const wordless = new Set([
  "permission.missing",
  "account.no_staff",
  "second_factor.required",
  "login.throttled",
  "company.mismatch",
  "api_key.address",
  "api_key.beyond_own",
  "api_key.opens_sockets",
  "api_key.test",
  "database.busy",
  "database.unreachable",
  "storage.full",
  "text.unstorable",
  "encryption.corrupt",
  "encryption.unsupported",
  "idempotency.in_flight",
  "idempotency.mismatch",
  "operator.no_staff",
  "passwords.busy",
  "account.no_customer",
  "address.missing",
  "address.too_many",
  "customer.orders_under_way",
  "password.missing",
  "price.changed",
  "product.unavailable",
  "quantity.step",
]);

/** Why the verbs refuse: a reason stands before the sentence for developers. What wants a log-in has its own page. */
const reasons = readdirSync(core, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
  .flatMap((path) => [
    ...readFileSync(join(core, path), "utf8").matchAll(
      /(unauthorized\(\s*)?"([a-z_]+\.[a-z_]+)",\s*(?:["`]|[a-z]\w*\s*\?)/g,
    ),
  ])
  .flatMap(([, unauthorized, reason = ""]) => (unauthorized ? [] : [reason]));

describe.each([
  ["en", en.reasons],
  ["ar", ar.reasons],
] as const)("in %s, there are words for", (_, words: Record<string, Record<string, string>>) => {
  it("every reason of the API", () => {
    expect(reasons).toContain("password.wrong");
    const without = reasons.filter((reason) => {
      const [group = "", name = ""] = reason.split(".");
      return !wordless.has(reason) && words[group]?.[name] === undefined;
    });
    expect(without).toEqual([]);
  });
});

it("leaves no word out for a reason that is no more", () =>
  expect([...wordless].filter((reason) => !reasons.includes(reason))).toEqual([]));
