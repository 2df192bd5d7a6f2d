/** Who may import whom, as data. ARCHITECTURE.md says why. */

/**
 * @typedef {object} PackageRule
 * @property {string} folder
 * @property {string[]} imports packages of ours
 * @property {string[]} [onlyTypesOf] packages of ours that leave no trace in what is built
 * @property {Record<string, RegExp>} [onlyIn] packages of ours that only some files may import
 * @property {string[]} [onlyExternal] the only packages of others
 * @property {string[]} [neverExternal] packages of others that would turn an arrow round
 */

/** @type {Record<string, PackageRule>} */
export const PACKAGES = {
  "@mizan/contracts": { folder: "packages/contracts", imports: [], onlyExternal: ["zod"] },
  "@mizan/db": { folder: "packages/db", imports: [] },
  "@mizan/core": {
    folder: "packages/core",
    imports: ["@mizan/contracts", "@mizan/db"],
    neverExternal: ["@trpc/server", "fastify", "socket.io", "next", "react"],
  },
  "@mizan/trpc": { folder: "packages/trpc", imports: ["@mizan/contracts", "@mizan/core"] },
  "@mizan/ui": { folder: "packages/ui", imports: [] },
  "@mizan/api": {
    folder: "apps/api",
    imports: ["@mizan/contracts", "@mizan/core", "@mizan/trpc"],
    onlyIn: { "@mizan/db": /^src\/(?:main|bound-role|services|http\/health)\.ts$|^src\/scripts\// },
  },
  "@mizan/admin": {
    folder: "apps/admin",
    imports: ["@mizan/contracts", "@mizan/ui"],
    onlyTypesOf: ["@mizan/trpc"],
  },
  "@mizan/storefront": {
    folder: "apps/storefront",
    imports: ["@mizan/contracts", "@mizan/ui"],
    onlyTypesOf: ["@mizan/trpc"],
  },
};

/** What tests use besides: a database of their own, and the demo shop as their material. */
export const TEST_IMPORTS = ["@mizan/db"];

/** Inside core a module imports only modules to its left. */
export const CORE_MODULES = [
  "encryption",
  "platform",
  "access",
  "audit",
  "mail",
  "identity",
  "settings",
  "media",
  "catalog",
  "pricing",
  "inventory",
  "customers",
  "staff",
  "companies",
  "orders",
  "delivery",
  "sync",
  "odoo",
  "webhooks",
  "notifications",
  "reports",
];

/**
 * Imports that break a rule and are put up with: `"file -> import"`. Stays empty.
 *
 * @type {string[]}
 */
export const ALLOWED = [];
