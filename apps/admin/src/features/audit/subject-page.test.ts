import { expect, it } from "vitest";
import { subjectPage } from "./subject-page";

const auditor = { permissions: ["audit:read", "catalog:read"] as const, isOperator: false };
const reader = { ...auditor, permissions: [...auditor.permissions] };

it("is the page of the thing, for who may open it", () => {
  const company = { subjectType: "Company", subjectId: "c" };
  expect(subjectPage(reader, { subjectType: "Product", subjectId: "p" })).toBe("/products/p");
  expect(subjectPage(reader, { subjectType: "Category", subjectId: "k" })).toBe("/categories?id=k");
  expect(subjectPage(reader, { subjectType: "Customer", subjectId: "c" })).toBeNull();
  expect(subjectPage(reader, company)).toBeNull();
  expect(subjectPage({ ...reader, isOperator: true }, company)).toBe("/companies");
});

it("is none for what has no page", () =>
  expect(subjectPage(reader, { subjectType: "Unit", subjectId: "u" })).toBeNull());
