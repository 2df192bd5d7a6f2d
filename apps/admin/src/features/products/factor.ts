import type { UnitFactor } from "@mizan/contracts/quantity";
import { readDecimal } from "../../lib/decimal-input";

const LARGEST = 1_000_000;

function reduced(num: number, den: number): UnitFactor | null {
  let [a, b] = [num, den];
  while (b !== 0) [a, b] = [b, a % b];
  const factor = { num: num / a, den: den / a };
  const fits = (part: number) => Number.isInteger(part) && part >= 1 && part <= LARGEST;
  return fits(factor.num) && fits(factor.den) ? factor : null;
}

/** How many basic units a selling unit holds, as typed: `"30"`, `"0.25"` or `"1/3"`; null when it is none or nothing. */
export function readFactor(typed: string): UnitFactor | null {
  const [top = "", bottom = "1", ...more] = typed.split("/").map(readDecimal);
  if (more.length > 0 || top === null || bottom === null || top === "") return null;
  const decimals = Math.max(top.split(".")[1]?.length ?? 0, bottom.split(".")[1]?.length ?? 0);
  if (decimals > 6) return null;
  const whole = (decimal: string) => Math.round(Number(decimal) * 10 ** decimals);
  return whole(top) > 0 && whole(bottom) > 0 ? reduced(whole(top), whole(bottom)) : null;
}

/** The same as text: a decimal where it is an exact one, else a fraction. */
export function writeFactor({ num, den }: UnitFactor): string {
  if (den === 1) return String(num);
  const exact = LARGEST % den === 0;
  return exact ? String((num * (LARGEST / den)) / LARGEST) : `${num}/${den}`;
}

/** One unit in another one of the same kind: a gram in kilograms is 1/1000. Null where the figure would not fit. */
export const factorBetween = (unit: UnitFactor, basic: UnitFactor): UnitFactor | null =>
  reduced(unit.num * basic.den, unit.den * basic.num);
