import { expect, it } from "vitest";
import { linkPath } from "./link-paths";

it.each([
  ["customer", "verify_email", "/ar/verify-email?token=a.b"],
  ["customer", "reset_password", "/ar/reset-password?token=a.b"],
  ["customer", "account_exists", "/ar/reset-password?token=a.b"],
  ["staff", "reset_password", "/reset-password?token=a.b"],
  ["staff", "invitation", "/accept-invitation?token=a.b"],
] as const)("leads %s by %s to %s", (account, template, path) =>
  expect(linkPath({ account, template, locale: "ar", token: "a.b" })).toBe(path),
);
