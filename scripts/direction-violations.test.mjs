import { expect, it } from "vitest";
import { directionViolations } from "./direction-violations.mjs";

const component = (/** @type {string} */ classes) => `<div className="${classes}" />`;

it.each([
  "ml-4",
  "-mr-px",
  "md:pl-2",
  "hover:pr-[3px]",
  "left-0",
  "-right-1/2",
  "text-left",
  "sm:text-right",
  "border-l",
  "border-r-2",
  "rounded-tl-md",
  "rounded-r",
  "float-right",
  "scroll-ml-4",
  "ml-(--gap)",
])("refuses the class %s", (name) => {
  expect(directionViolations("page.tsx", component(`flex ${name} gap-2`))).toHaveLength(1);
});

it.each([
  "ms-4",
  "inset-x-0",
  "text-start",
  "border-b",
  "rounded-lg",
  "bottom-left",
  "right-to-left",
  "leftover-4",
  "truncate",
])("lets %s be", (name) => {
  expect(directionViolations("page.tsx", component(`flex ${name} gap-2`))).toEqual([]);
});

it("says where it stands and what to write", () => {
  const text = `/* the left-4 side\n of it */\nconst box = "flex pl-4";`;
  expect(directionViolations("apps/admin/src/box.tsx", text)).toEqual([
    'apps/admin/src/box.tsx:3 "pl-4": use ps-, pe-',
  ]);
});

it.each(["margin-left: 1px", "left: 0", "text-align: right", "border-top-left-radius: 2px"])(
  "refuses the declaration %s",
  (declaration) => {
    expect(directionViolations("page.css", `.box { color: red; ${declaration}; }`)).toHaveLength(1);
    expect(directionViolations("page.css", `/* ${declaration}; */ .box { inset-inline-start: 0; }`)).toEqual(
      [],
    );
  },
);

it("refuses what a style sheet applies, and a style property", () => {
  expect(directionViolations("page.css", ".box { @apply flex ml-2; }")).toHaveLength(1);
  expect(directionViolations("page.tsx", "<div style={{ marginLeft: 4 }} />")).toHaveLength(1);
  expect(directionViolations("page.tsx", '<div style={{ textAlign: "left" }} />')).toHaveLength(1);
  expect(directionViolations("chart.tsx", "<Chart margin={{ left: 4, right: 4 }} />")).toEqual([]);
});
