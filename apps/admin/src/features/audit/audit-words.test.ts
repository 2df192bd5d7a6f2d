import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ApiKey } from "@mizan/contracts/api-keys";
import { AuditAction } from "@mizan/contracts/audit-actions";
import { Category, Product, Unit } from "@mizan/contracts/catalog";
import { Customer } from "@mizan/contracts/customers";
import { StockLevel } from "@mizan/contracts/inventory";
import { Image } from "@mizan/contracts/media";
import { StoreSettings } from "@mizan/contracts/settings";
import { Role, StaffMember } from "@mizan/contracts/staff";
import { describe, expect, it } from "vitest";
import ar from "../../messages/ar.json";
import en from "../../messages/en.json";
import { auditSubjects } from "./audit-subjects";

const core = join(import.meta.dirname, "../../../../../packages/core/src");
const verbs = readdirSync(core, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
  .map((path) => readFileSync(join(core, path), "utf8"));

/** What the verbs record as `action` or `subjectType`, which they write out. */
const recorded = (key: string) => [
  ...new Set(
    verbs.flatMap((text) =>
      [...text.matchAll(new RegExp(`\\b${key}:([^,]*)`, "g"))].flatMap(([, line = ""]) =>
        [...line.matchAll(/"([\w.]+)"/g)].map(([, word = ""]) => word),
      ),
    ),
  ),
];

/** The fields of what the verbs record that is no whole thing of a schema. */
const writtenOut = verbs.flatMap((text) =>
  [...text.matchAll(/\b(?:before|after):[^{},;]*\{([^{}]*)\}/g)].flatMap(([, fields = ""]) =>
    fields
      .split(",")
      .map((field) => field.split(":")[0]?.trim() ?? "")
      .filter((field) => /^[a-zA-Z]+$/.test(field)),
  ),
);

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const wordsAt = (tree: unknown, path: string): unknown =>
  path.split(".").reduce((at, key) => (isGroup(at) ? at[key] : undefined), tree);

/** Fields that the audit does not keep, since they follow from others. */
const derived = [
  "availability",
  "lastSeq",
  "locations",
  "productCount",
  "defaultUnit",
  "image",
  "fromMinor",
  "stock",
  "stockLocations",
  "unitCount",
  "soldQuantity",
  "hasJoined",
  "invitedUntil",
];

describe.each([
  ["en", en],
  ["ar", ar],
] as const)("in %s, the audit has words for", (_, messages) => {
  it("every action that a verb may record, and for nothing else", () => {
    const { other: _, ...actions } = messages.audit.actions;
    const worded = Object.entries(actions).flatMap(([kind, done]) =>
      Object.keys(done).map((act) => `${kind}.${act}`),
    );
    expect(worded.sort()).toEqual([...AuditAction.options].sort());
  });

  it("every subject", () => {
    const subjects = recorded("subjectType").filter((subject) => /^[A-Z]/.test(subject));
    expect(subjects).toContain("Product");
    expect(subjects.filter((subject) => !(auditSubjects as readonly string[]).includes(subject))).toEqual([]);
    expect(auditSubjects.filter((subject) => !messages.audit.subject_one[subject])).toEqual([]);
  });

  it("every field of what is recorded", () => {
    const schemas = [
      Product,
      Category,
      Unit,
      ApiKey,
      Customer,
      StockLevel,
      Image,
      StoreSettings,
      Role,
      StaffMember,
    ];
    const fields = [...schemas.flatMap((schema) => Object.keys(schema.shape)), ...writtenOut];
    expect(fields).toContain("recoveryCodesLeft");
    const nameless = fields.filter((field) => wordsAt(messages.audit.fields, field) === undefined);
    expect(nameless.filter((field) => !derived.includes(field))).toEqual([]);
  });
});
