import type { SaveUnitInput, Unit } from "@mizan/contracts/catalog";
import { conflict, type DomainError, notFound, unprocessable } from "@mizan/contracts/errors";
import { constraintOf, sql } from "@mizan/db";
import { authorize } from "../access";
import { recordAudit } from "../audit";
import { type Context, givenFields, inTransaction, newId, recordEvents } from "../platform";
import { toUnit } from "./unit-row";

/** What a unit is made of; a new one is an active piece unit unless the input says otherwise. */
type UnitFields = Omit<Unit, "id">;

/**
 * Makes a unit of measure, or changes the given fields of one when `id` is there.
 *
 * Errors  NOT_FOUND unit · CONFLICT symbol.taken, unit.basic_taken when the kind has its basic unit already,
 *         unit.used when products would be counted in something else
 *         · UNPROCESSABLE unit.basic_factor, symbol.missing, name.missing for a new one.
 * Emits   unit.saved.
 */
export async function saveUnit(ctx: Context, input: SaveUnitInput): Promise<Unit> {
  authorize(ctx, input.id ? "update" : "create", "Unit");
  return inTransaction(ctx, async (tx) => {
    const { id: wanted, ...given } = givenFields(input);
    const before = wanted ? await lockUnit(tx, wanted) : null;
    if (before) authorize(tx, "update", "Unit", before);
    const id = before?.id ?? newId();
    const unit = before ? { ...before, ...given } : newUnit(given);
    if (unit.isBasic && unit.factor.num !== unit.factor.den)
      throw unprocessable("unit.basic_factor", "A basic unit holds exactly one of itself");
    if (before && meaningOf(before) !== meaningOf(unit)) await refuseUsed(tx, id);
    const data = { ...toColumns(unit), updatedAt: tx.now() };
    try {
      const row = before
        ? await tx.db.unit.update({ where: { companyId_id: { companyId: tx.companyId, id } }, data })
        : await tx.db.unit.create({ data: { ...data, companyId: tx.companyId, id, createdAt: tx.now() } });
      const after = toUnit(row);
      await recordAudit(tx, {
        action: before ? "unit.updated" : "unit.created",
        subjectType: "Unit",
        subjectId: id,
        before,
        after,
      });
      await recordEvents(tx, [{ type: "unit.saved", subjectId: id, payload: { unitId: id } }]);
      return after;
    } catch (error) {
      throw taken(error) ?? error;
    }
  });
}

/** How much of what a unit is. Its names may change. */
const meaningOf = ({ type, isBasic, factor }: UnitFields) => [type, isBasic, factor.num, factor.den].join();

/** Stock, prices and orders are kept in units by their names: what those mean must not change under them. */
async function refuseUsed(tx: Context, id: string): Promise<void> {
  const [used] = await tx.sql(sql`
    SELECT FROM "Product" WHERE "companyId" = ${tx.companyId}::uuid AND "basicUnitId" = ${id}::uuid
    UNION ALL
    SELECT FROM "ProductUnit" WHERE "companyId" = ${tx.companyId}::uuid AND "unitId" = ${id}::uuid
    LIMIT 1`);
  if (used)
    throw conflict("unit.used", "Products are counted or sold in this unit: make another one instead");
}

/** Two changes of different fields must not undo each other, and a product that is just being made counts as one. */
async function lockUnit(tx: Context, id: string): Promise<Unit> {
  await tx.sql(sql`SELECT 1 FROM "Unit" WHERE "companyId" = ${tx.companyId}::uuid AND id = ${id}::uuid
    FOR UPDATE`);
  const row = await tx.db.unit.findUnique({ where: { companyId_id: { companyId: tx.companyId, id } } });
  if (!row) throw notFound("unit");
  return toUnit(row);
}

function newUnit(given: Partial<UnitFields>): UnitFields {
  const { symbol, name } = given;
  if (!symbol) throw unprocessable("symbol.missing", "A new unit needs a symbol");
  if (!name) throw unprocessable("name.missing", "A new unit needs a name");
  return {
    type: "piece",
    isBasic: false,
    factor: { num: 1, den: 1 },
    isActive: true,
    sortOrder: 0,
    ...given,
    symbol,
    name,
  };
}

const toColumns = (unit: UnitFields) => ({
  symbol: unit.symbol,
  nameAr: unit.name.ar,
  nameEn: unit.name.en,
  type: unit.type,
  isBasic: unit.isBasic,
  factorNum: unit.factor.num,
  factorDen: unit.factor.den,
  isActive: unit.isActive,
  sortOrder: unit.sortOrder,
});

function taken(error: unknown): DomainError | null {
  const constraint = constraintOf(error) ?? "";
  if (/symbol/.test(constraint)) return conflict("symbol.taken", "Another unit has this symbol");
  if (/one_basic|type/.test(constraint))
    return conflict("unit.basic_taken", "This kind of unit already has its basic unit");
  return null;
}
