import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { toasterStyles } from "./content-security-policy";

it("lets the style sheet of the installed toaster through, and no other", () => {
  const library = readFileSync(createRequire(import.meta.url).resolve("sonner"), "utf8");
  const [, literal = '""'] = /__insertCSS\((".*")\);/.exec(library) ?? [];
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  expect(toasterStyles).toEqual([hash(""), hash(JSON.parse(literal))]);
});
