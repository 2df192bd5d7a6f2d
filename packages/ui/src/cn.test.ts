import { expect, test } from "vitest";
import { cn } from "./cn";

test("a type role and a colour stand side by side", () => {
  expect(cn("text-small", "text-text-2")).toBe("text-small text-text-2");
});

test.each([
  ["text-small", "text-h1"],
  ["text-text-2", "text-brand-text"],
  ["h-control", "h-8"],
  ["z-sheet", "z-menu"],
  ["duration-press", "duration-sheet"],
  ["shadow-float", "shadow-none"],
])("%s gives way to %s", (earlier, later) => {
  expect(cn(earlier, later)).toBe(later);
});
