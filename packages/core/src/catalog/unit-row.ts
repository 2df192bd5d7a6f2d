import type { Unit } from "@mizan/contracts/catalog";
import { UnitType } from "@mizan/contracts/catalog";

/** A unit of measure as it is kept. */
export interface UnitRow {
  id: string;
  symbol: string;
  nameAr: string;
  nameEn: string;
  type: string;
  isBasic: boolean;
  factorNum: number;
  factorDen: number;
  isActive: boolean;
  sortOrder: number;
}

export const toUnit = (row: UnitRow): Unit => ({
  id: row.id,
  symbol: row.symbol,
  name: { ar: row.nameAr, en: row.nameEn },
  type: UnitType.parse(row.type),
  isBasic: row.isBasic,
  factor: { num: row.factorNum, den: row.factorDen },
  isActive: row.isActive,
  sortOrder: row.sortOrder,
});
