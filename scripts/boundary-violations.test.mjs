import { expect, it } from "vitest";
import { boundaryViolations } from "./boundary-violations.mjs";
import { importsOf } from "./source-imports.mjs";

/** @param {Record<string, string>} tree text by path */
const check = (tree) =>
  boundaryViolations(Object.entries(tree).map(([path, text]) => ({ path, imports: importsOf(text) })));

it.each([
  ["an app that reaches for the database", "apps/admin/src/page.tsx", 'import { sql } from "@mizan/db";'],
  ["an API route that does", "apps/api/src/rest/orders.ts", 'import { sql } from "@mizan/db";'],
  [
    "core that knows a door",
    "packages/core/src/orders/place.ts",
    'import { TRPCError } from "@trpc/server";',
  ],
  ["contracts with a second library", "packages/contracts/src/money.ts", 'import pg from "pg";'],
  ["a page that runs the router", "apps/storefront/src/api.ts", 'import { router } from "@mizan/trpc";'],
  ["an import that waits", "apps/admin/src/page.tsx", 'const db = await import("@mizan/db");'],
  ["one passed on", "packages/trpc/src/index.ts", 'export { sql } from "@mizan/db";'],
  [
    "a path into another package",
    "packages/trpc/src/router.ts",
    'import { x } from "../../core/src/orders/place";',
  ],
])("refuses %s", (_, path, text) => {
  expect(check({ "packages/core/src/orders/place.ts": "", [path]: text })).toEqual([
    expect.stringContaining(`${path}:1 imports`),
  ]);
});

it.each([
  ["types of the router", "apps/admin/src/api.ts", 'import type { Router } from "@mizan/trpc";'],
  ["one by one", "apps/admin/src/api.ts", 'import { type Router, type Input } from "@mizan/trpc";'],
  ["what a comment says", "apps/admin/src/api.ts", '/* import { sql } from "@mizan/db"; */'],
  ["the wiring", "apps/api/src/main.ts", 'import { Database } from "@mizan/db";'],
  ["a test with a database", "apps/api/test/rest/orders.test.ts", 'import { Database } from "@mizan/db";'],
])("lets %s be", (_, path, text) => {
  expect(check({ [path]: text })).toEqual([]);
});

it("lets core's modules look to the left only, and through the index", () => {
  const modules = {
    "packages/core/src/catalog/index.ts": "",
    "packages/core/src/catalog/price.ts": "",
    "packages/core/src/orders/index.ts": "",
  };
  const orders = "packages/core/src/orders/place.ts";
  const catalog = "packages/core/src/catalog/list.ts";
  expect(check({ ...modules, [orders]: 'import { list } from "../catalog";' })).toEqual([]);
  expect(check({ ...modules, [orders]: 'import { price } from "../catalog/price";' })).toHaveLength(1);
  expect(check({ ...modules, [catalog]: 'import { place } from "../orders";' })).toHaveLength(1);
});

it("refuses a module that nobody has given a place", () => {
  expect(
    check({
      "packages/core/src/gifts/index.ts": "",
      "packages/core/src/orders/place.ts": 'import { gift } from "../gifts";',
    }),
  ).toEqual([expect.stringContaining('"gifts" has no place')]);
});

it("finds rings, and lets types go round", () => {
  const ring = {
    "packages/ui/src/a.ts": 'import { b } from "./b";',
    "packages/ui/src/b.ts": 'import { c } from "./c";',
    "packages/ui/src/c.ts": 'import { a } from "./a";',
  };
  expect(check(ring)).toEqual([
    "ring of imports: packages/ui/src/a.ts -> packages/ui/src/b.ts -> packages/ui/src/c.ts -> packages/ui/src/a.ts",
  ]);
  expect(check({ ...ring, "packages/ui/src/c.ts": 'import type { A } from "./a";' })).toEqual([]);
});

it("puts up with what is on the list, and with no more", () => {
  const files = [
    {
      path: "apps/admin/src/page.tsx",
      imports: importsOf('import { sql } from "@mizan/db";\nimport pg from "@mizan/core";'),
    },
  ];
  expect(boundaryViolations(files, ["apps/admin/src/page.tsx -> @mizan/db"])).toEqual([
    expect.stringContaining(':2 imports "@mizan/core"'),
  ]);
});
