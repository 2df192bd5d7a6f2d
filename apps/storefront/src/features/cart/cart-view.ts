import type { PricedCart } from "@mizan/contracts/orders";
import { applyCartChange, type CartChange, type CartLine } from "./cart-lines";
import type { CartSnapshot, PricedLine } from "./cart-snapshot";

/** What a page knows of a product it offers, to show its line before the server has priced it. */
export interface LinePreview {
  productUnitId: string;
  slug: string;
  name: PricedLine["name"];
  unitName: PricedLine["unitName"];
  imageUrl: string | null;
  unitPriceMinor: number;
  step: string;
  min: string;
  max: string | null;
}

/** One line to show. `totalMinor` is null while the server has not priced this quantity. */
export interface CartItem extends CartLine, LinePreview {
  available: string | null;
  problem: PricedLine["problem"];
  totalMinor: number | null;
  /** Before a price cut; null when there is none. */
  subtotalMinor: number | null;
}

/** The cart as shown: what the server said, with the changes it has not answered yet. */
export interface CartView {
  items: CartItem[];
  /** Selling units in the cart that are not sold any more. */
  missing: string[];
  totals: Omit<PricedCart, "lines" | "missing"> | null;
  isPending: boolean;
}

/** Lays changes that are still under way over what the server said last. */
export function cartView(
  snapshot: CartSnapshot,
  pending: readonly CartChange[],
  previews: ReadonlyMap<string, LinePreview>,
): CartView {
  const lines = pending.reduce(applyCartChange, snapshot.lines);
  const priced = new Map(snapshot.priced?.lines.map((line) => [line.productUnitId, line]));
  const gone = new Set(snapshot.priced?.missing);
  const isGone = (line: CartLine) => gone.has(line.productId) || gone.has(line.productUnitId);
  const items = lines.flatMap((line) => {
    const { productUnitId } = line;
    const item = isGone(line) ? null : cartItem(line, priced.get(productUnitId), previews.get(productUnitId));
    return item ? [item] : [];
  });
  return {
    items,
    missing: lines.filter(isGone).map((line) => line.productUnitId),
    totals: snapshot.priced && lines.length > 0 ? totalsOf(snapshot.priced) : null,
    isPending: pending.length > 0,
  };
}

const totalsOf = ({ lines: _lines, missing: _missing, ...totals }: PricedCart): CartView["totals"] => totals;

function cartItem(line: CartLine, priced?: PricedLine, preview?: LinePreview): CartItem | null {
  if (!priced) {
    return preview
      ? { ...preview, ...line, available: null, problem: null, totalMinor: null, subtotalMinor: null }
      : null;
  }
  const isPriced = priced.quantity === line.quantity;
  return {
    ...line,
    slug: priced.slug,
    name: priced.name,
    unitName: priced.unitName,
    imageUrl: priced.imageUrl,
    unitPriceMinor: priced.unitPriceMinor,
    step: priced.step,
    min: priced.min,
    max: priced.max,
    available: priced.available,
    problem: isPriced ? priced.problem : null,
    totalMinor: isPriced ? priced.totalMinor : null,
    subtotalMinor: isPriced && priced.discountMinor > 0 ? priced.subtotalMinor : null,
  };
}
