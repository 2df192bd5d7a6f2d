"use client";

import { pickText } from "@mizan/contracts/pick-text";
import { Button } from "@mizan/ui/button";
import { Menu, MenuItem } from "@mizan/ui/menu";
import { Table, TableBody, TableHead, TableRow, Th } from "@mizan/ui/table";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Section } from "@/components/section";
import { useLanguage } from "@/lib/use-formats";
import { factorBetween } from "./factor";
import { newUnitRow, type ProductValues } from "./product-form";
import { UnitRowFields } from "./unit-row-fields";
import { useUnits } from "./use-units";

/** The ways the product is sold, one row each. */
export function UnitsSection() {
  const t = useTranslations("products");
  const language = useLanguage();
  const units = useUnits();
  const { control, getValues, setValue } = useFormContext<ProductValues>();
  const { fields, append, remove } = useFieldArray({ control, name: "units", keyName: "rowKey" });
  const basicUnitId = useWatch({ control, name: "basicUnitId" });
  const basic = units.find((unit) => unit.id === basicUnitId);

  const add = (unitId: string) => {
    const unit = units.find(({ id }) => id === unitId);
    const known = unit && basic && unit.type === basic.type ? factorBetween(unit.factor, basic.factor) : null;
    const row = newUnitRow(unitId, known ?? { num: 1, den: 1 });
    append({ ...row, isDefault: fields.length === 0 });
  };
  const makeDefault = (chosen: number) => {
    for (const index of getValues("units").keys()) {
      setValue(`units.${index}.isDefault`, index === chosen, { shouldDirty: true });
    }
  };
  return (
    <Section
      title={t("sellingUnits")}
      help={t("sellingUnitsHelp")}
      flush
      actions={
        <Menu
          trigger={
            <Button size="sm" icon={<Plus aria-hidden />}>
              {t("addUnit")}
            </Button>
          }
        >
          {units
            .filter((unit) => unit.isActive)
            .map((unit) => (
              <MenuItem key={unit.id} onClick={() => add(unit.id)}>
                {pickText(unit.name, language)}
              </MenuItem>
            ))}
        </Menu>
      }
    >
      {fields.length === 0 ? (
        <p className="p-4 text-text-2">{t("noUnits")}</p>
      ) : (
        <Table label={t("sellingUnits")}>
          <TableHead>
            <TableRow>
              <Th pinned>{t("unit")}</Th>
              <Th numeric>{t("factor")}</Th>
              <Th numeric>{t("unitPrice")}</Th>
              <Th numeric>{t("compareAt")}</Th>
              <Th numeric>{t("step")}</Th>
              <Th numeric>{t("min")}</Th>
              <Th numeric>{t("max")}</Th>
              <Th>{t("sku")}</Th>
              <Th>{t("barcode")}</Th>
              <Th>{t("default")}</Th>
              <Th>{t("active")}</Th>
              <Th>
                <span className="sr-only">{t("removeColumn")}</span>
              </Th>
            </TableRow>
          </TableHead>
          <TableBody>
            {fields.map((row, index) => (
              <UnitRowFields
                key={row.rowKey}
                index={index}
                unit={units.find((unit) => unit.id === row.unitId)}
                basic={basic}
                onDefault={() => makeDefault(index)}
                onRemove={() => remove(index)}
              />
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
