import { Slug } from "@mizan/contracts/ids";
import { LocalizedName, LocalizedText } from "@mizan/contracts/localized-text";
import type { Currency } from "@mizan/contracts/money";
import { toBasicMilli, toMilli } from "@mizan/contracts/quantity-arithmetic";
import { z } from "zod";
import { isBlank, readMoney, readQuantity } from "../../lib/decimal-input";
import { readFactor } from "./factor";

/** Why the units grid refuses a value; the words are in the messages under `validation`. */
export type UnitErrorCode =
  | "required"
  | "factor"
  | "basicFactor"
  | "inexact"
  | "money"
  | "quantity"
  | "positive"
  | "maxBelowMin"
  | "minOffStep"
  | "duplicateUnit"
  | "duplicateCode"
  | "noDefault"
  | "inactiveDefault";

const code = z
  .string()
  .trim()
  .max(64)
  .regex(/^[\w.\-/+]*$/, "code");

/** The contract's text, but with both languages there: it would fill a missing one in, and a form has none missing. */
const bothLanguages = ({ shape: { ar, en } }: typeof LocalizedText) =>
  z.object({ ar: ar.unwrap(), en: en.unwrap() });

const unitRow = z.object({
  id: z.string().nullable(),
  unitId: z.string().min(1, "required"),
  factor: z.string(),
  price: z.string(),
  compareAt: z.string(),
  sku: code,
  barcode: code,
  step: z.string(),
  min: z.string(),
  max: z.string(),
  isDefault: z.boolean(),
  isActive: z.boolean(),
});
type Row = z.infer<typeof unitRow>;

type Refuse = (path: (string | number)[], message: UnitErrorCode) => void;

function checkQuantities(row: Row, index: number, refuse: Refuse) {
  const [step, min, max] = [row.step, row.min, row.max].map(readQuantity);
  if (!step) refuse([index, "step"], isBlank(row.step) ? "required" : "quantity");
  else if (toMilli(step) === 0) refuse([index, "step"], "positive");
  if (!min) refuse([index, "min"], isBlank(row.min) ? "required" : "quantity");
  else if (toMilli(min) === 0) refuse([index, "min"], "positive");
  if (!isBlank(row.max) && !max) refuse([index, "max"], "quantity");
  if (!step || !min || toMilli(step) === 0) return;
  if (toMilli(min) % toMilli(step) !== 0) refuse([index, "min"], "minOffStep");
  if (max && toMilli(max) < toMilli(min)) refuse([index, "max"], "maxBelowMin");
}

function checkFactor(row: Row, index: number, basicUnitId: string | null, refuse: Refuse) {
  const factor = readFactor(row.factor);
  if (factor === null) return refuse([index, "factor"], "factor");
  if (row.unitId === basicUnitId && factor.num !== factor.den) refuse([index, "factor"], "basicFactor");
  const step = readQuantity(row.step);
  if (step && toBasicMilli(toMilli(step), factor) === null) refuse([index, "step"], "inexact");
}

function checkUnits(rows: Row[], basicUnitId: string | null, currency: Currency, refuse: Refuse) {
  const codes = new Map<string, number>();
  const sizes = new Set<string>();
  for (const [index, row] of rows.entries()) {
    checkQuantities(row, index, refuse);
    if (!isBlank(row.price) && readMoney(row.price, currency) === null) refuse([index, "price"], "money");
    checkFactor(row, index, basicUnitId, refuse);
    const size = `${row.unitId}:${row.factor}`;
    if (sizes.has(size)) refuse([index, "unitId"], "duplicateUnit");
    sizes.add(size);
    for (const key of ["sku", "barcode"] as const) {
      const value = row[key].trim();
      if (value === "") continue;
      if (codes.has(`${key}:${value}`)) refuse([index, key], "duplicateCode");
      codes.set(`${key}:${value}`, index);
    }
  }
  const standard = rows.findIndex((row) => row.isDefault);
  if (rows.length > 0 && standard === -1) refuse([0, "isDefault"], "noDefault");
  if (standard !== -1 && !rows[standard]?.isActive) refuse([standard, "isActive"], "inactiveDefault");
}

/** What the editor accepts before it asks the API: the contract's own rules, and units that make sense beside each other. */
export const productFormSchema = (currency: Currency) => {
  const money = z
    .string()
    .refine((typed) => !isBlank(typed), { error: "required", abort: true })
    .refine((typed) => readMoney(typed, currency) !== null, "money");
  const optionalMoney = z
    .string()
    .refine((typed) => isBlank(typed) || readMoney(typed, currency) !== null, "money");
  return z
    .object({
      name: bothLanguages(LocalizedName).refine((name) => LocalizedName.safeParse(name).success, "name"),
      description: bothLanguages(LocalizedText),
      slug: z.literal("").or(Slug),
      sku: code,
      barcode: code,
      categoryId: z.string().nullable(),
      basicUnitId: z.string().nullable(),
      price: money,
      compareAt: optionalMoney,
      images: z.array(
        z.object({
          mediaId: z.string().nullable(),
          url: z.string(),
          alt: bothLanguages(LocalizedText),
          placeholder: z.string().nullable(),
        }),
      ),
      units: z.array(unitRow).max(30),
      tags: z.array(z.string().max(40)).max(30),
      reorderPoint: z.string().refine((typed) => isBlank(typed) || readQuantity(typed), "quantity"),
      featured: z.boolean(),
      trending: z.boolean(),
    })
    .superRefine((values, issues) => {
      checkUnits(values.units, values.basicUnitId, currency, (path, message) =>
        issues.addIssue({ code: "custom", path: ["units", ...path], message }),
      );
      const [price, compareAt] = [values.price, values.compareAt].map((typed) => readMoney(typed, currency));
      if (typeof price === "number" && typeof compareAt === "number" && compareAt <= price) {
        issues.addIssue({ code: "custom", path: ["compareAt"], message: "compareAtTooLow" });
      }
    });
};
