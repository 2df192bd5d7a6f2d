import type { SellingUnitInput } from "@mizan/contracts/catalog";
import { notFound } from "@mizan/contracts/errors";
import type { Context } from "../platform";
import { newId } from "../platform";
import { requireReferences } from "./require-references";
import { settleSellingUnits } from "./selling-unit-rules";

/**
 * Makes a product's selling units the given ones: those with an id are kept and changed (without `label` they keep
 * theirs), the others new; those that are not named any more are retired, since orders name them.
 *
 * Errors  NOT_FOUND unit, for a measure or for an id that is not one of the product's · UNPROCESSABLE as the rules say.
 */
export async function saveSellingUnits(
  tx: Context,
  productId: string,
  inputs: SellingUnitInput[],
): Promise<void> {
  const units = settleSellingUnits(inputs);
  await requireReferences(
    tx,
    "Unit",
    units.map((unit) => unit.unitId),
  );
  const ofProduct = { companyId: tx.companyId, productId, retiredAt: null };
  const current = await tx.db.productUnit.findMany({ where: ofProduct, select: { id: true } });
  const known = new Set(current.map((unit) => unit.id));
  const kept = units.flatMap((unit) => (unit.id ? [unit.id] : []));
  if (kept.some((id) => !known.has(id)) || new Set(kept).size !== kept.length) throw notFound("unit");

  if (known.size > 0) {
    await tx.db.productUnit.updateMany({
      where: { ...ofProduct, id: { notIn: kept } },
      data: { retiredAt: tx.now(), isDefault: false, isActive: false },
    });
    // The default may go from one kept unit to another: it is put down before it is taken up.
    await tx.db.productUnit.updateMany({ where: ofProduct, data: { isDefault: false } });
  }
  for (const [position, unit] of units.entries()) {
    const columns = toColumns(unit, position);
    if (unit.id)
      await tx.db.productUnit.update({
        where: { companyId_id: { companyId: tx.companyId, id: unit.id } },
        data: columns,
      });
    else
      await tx.db.productUnit.create({
        data: { ...columns, companyId: tx.companyId, id: newId(), productId },
      });
  }
}

const toColumns = (unit: SellingUnitInput, position: number) => ({
  unitId: unit.unitId,
  labelAr: unit.label?.ar,
  labelEn: unit.label?.en,
  factorNum: unit.factor.num,
  factorDen: unit.factor.den,
  priceMinor: unit.priceMinor ?? null,
  compareAtMinor: unit.compareAtMinor ?? null,
  sku: unit.sku ?? null,
  barcode: unit.barcode ?? null,
  step: unit.step,
  min: unit.min,
  max: unit.max ?? null,
  isDefault: unit.isDefault,
  isActive: unit.isActive,
  position,
});
