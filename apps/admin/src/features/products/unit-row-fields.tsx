"use client";

import type { Unit } from "@mizan/contracts/catalog";
import { unitInText } from "@mizan/contracts/counted-unit";
import { divideRounded } from "@mizan/contracts/money-arithmetic";
import { pickText } from "@mizan/contracts/pick-text";
import { IconButton } from "@mizan/ui/button";
import { Switch } from "@mizan/ui/choice";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { TableRow, Td } from "@mizan/ui/table";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Controller, useFormContext, useWatch } from "react-hook-form";
import { readMoney, writeMoney } from "@/lib/decimal-input";
import { useFieldError } from "@/lib/field-error";
import { useStore } from "@/lib/store";
import { useFormats, useLanguage } from "@/lib/use-formats";
import { readFactor } from "./factor";
import type { ProductValues } from "./product-form";

interface UnitRowFieldsProps {
  index: number;
  unit: Unit | undefined;
  basic: Unit | undefined;
  onDefault: () => void;
  onRemove: () => void;
}

/** What the row's price comes to: the one it follows, and its own per counting unit. */
function useRowPrice(index: number) {
  const { currency } = useStore();
  const { control } = useFormContext<ProductValues>();
  const [price, factorTyped, own] = useWatch({
    control,
    name: ["price", `units.${index}.factor`, `units.${index}.price`],
  });
  const factor = readFactor(factorTyped ?? "");
  const [basicMinor, ownMinor] = [readMoney(price, currency), readMoney(own ?? "", currency)];
  if (factor === null) return { follows: null, perBasic: null };
  const [num, den] = [BigInt(factor.num), BigInt(factor.den)];
  return {
    follows: basicMinor === null ? null : divideRounded(BigInt(basicMinor) * num, den, "half_up"),
    perBasic: ownMinor === null ? null : divideRounded(BigInt(ownMinor) * den, num, "half_up"),
  };
}

const textCells = [
  { key: "factor", numeric: true, width: "w-20" },
  { key: "price", numeric: true, width: "w-28" },
  { key: "compareAt", numeric: true, width: "w-24" },
  { key: "step", numeric: true, width: "w-18" },
  { key: "min", numeric: true, width: "w-18" },
  { key: "max", numeric: true, width: "w-20" },
  { key: "sku", numeric: false, width: "w-32" },
  { key: "barcode", numeric: false, width: "w-36" },
] as const;

const headOf = {
  factor: "factor",
  price: "unitPrice",
  compareAt: "compareAt",
  step: "step",
  min: "min",
  max: "max",
  sku: "sku",
  barcode: "barcode",
} as const;

/** One selling unit of the grid; a blank price follows the product's. */
export function UnitRowFields({ index, unit, basic, onDefault, onRemove }: UnitRowFieldsProps) {
  const t = useTranslations("products");
  const language = useLanguage();
  const { money } = useFormats();
  const { currency } = useStore();
  const fieldError = useFieldError();
  const { register, control, formState } = useFormContext<ProductValues>();
  const { follows, perBasic } = useRowPrice(index);
  const errors = formState.errors.units?.[index];
  const name = unit ? pickText(unit.name, language) : t("unit");
  const placeholders: Partial<Record<(typeof textCells)[number]["key"], string>> = {
    price: follows === null ? undefined : writeMoney(follows, currency),
    max: t("noMax"),
  };
  return (
    <TableRow>
      <Td pinned className="align-top">
        <span className="block pt-2 font-medium">{name}</span>
        {perBasic !== null && basic && (
          <span className="block text-small text-text-3">
            {t("perBasic", { price: money(perBasic), unit: unitInText(basic.name, language) })}
          </span>
        )}
        {errors?.unitId && <p className="text-small text-status-bad-text">{fieldError(errors.unitId)}</p>}
      </Td>
      {textCells.map(({ key, numeric, width }) => (
        <Td key={key} numeric={numeric} label={t(headOf[key])} className="align-top">
          <Field
            hideLabel
            label={t("rowLabel", { field: t(headOf[key]), unit: name })}
            error={fieldError(errors?.[key])}
            className={width}
          >
            <Input
              {...register(`units.${index}.${key}`)}
              ltr
              inputMode={numeric ? "decimal" : undefined}
              placeholder={placeholders[key]}
              className={numeric ? "px-2 text-end" : "px-2 font-mono"}
            />
          </Field>
        </Td>
      ))}
      <Td label={t("default")} className="align-top">
        <Controller
          control={control}
          name={`units.${index}.isDefault`}
          render={({ field }) => (
            <input
              type="radio"
              name="default-unit"
              aria-label={t("rowLabel", { field: t("default"), unit: name })}
              checked={field.value}
              onChange={onDefault}
              className="mt-2.5 size-5"
            />
          )}
        />
        {errors?.isDefault && (
          <p className="text-small text-status-bad-text">{fieldError(errors.isDefault)}</p>
        )}
      </Td>
      <Td label={t("active")} className="align-top">
        <Controller
          control={control}
          name={`units.${index}.isActive`}
          render={({ field }) => (
            <Switch
              aria-label={t("rowLabel", { field: t("active"), unit: name })}
              checked={field.value}
              onCheckedChange={field.onChange}
            />
          )}
        />
        {errors?.isActive && <p className="text-small text-status-bad-text">{fieldError(errors.isActive)}</p>}
      </Td>
      <Td className="align-top">
        <IconButton
          label={t("removeUnit", { unit: name })}
          icon={<Trash2 aria-hidden />}
          onClick={onRemove}
        />
      </Td>
    </TableRow>
  );
}
