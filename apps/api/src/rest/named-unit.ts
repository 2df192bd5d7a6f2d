import { unprocessable } from "@mizan/contracts/errors";
import { listUnits } from "@mizan/core/catalog";
import type { Door } from "../http/route";

/**
 * The unit that an integrator names by its symbol; undefined when none is named.
 *
 * Errors  UNPROCESSABLE unit.unknown with the symbols that the company has.
 */
export async function findUnitBySymbol(
  symbol: string | undefined,
  { ctx }: Door,
): Promise<string | undefined> {
  if (symbol === undefined) return undefined;
  const units = await listUnits(ctx);
  const unit = units.find((known) => known.symbol === symbol && known.isActive);
  if (unit) return unit.id;
  const symbols = units.map((known) => known.symbol);
  throw unprocessable("unit.unknown", `There is no unit "${symbol}": use one of ${symbols.join(", ")}`, {
    symbols,
  });
}
