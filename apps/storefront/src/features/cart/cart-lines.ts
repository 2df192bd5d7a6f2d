import { fromMilli, toMilli } from "@mizan/contracts/quantity-arithmetic";

/** What a cart remembers: a reference and a wish. Names, prices and stock are asked for when it is shown. */
export interface CartLine {
  productId: string;
  productUnitId: string;
  quantity: string;
}

/** A change to a cart. `set` with `"0"` takes the line out; `remove` names products or selling units. */
export type CartChange =
  | { type: "add" | "set"; productId: string; productUnitId: string; quantity: string }
  | { type: "remove"; ids: string[] }
  | { type: "clear" };

/** A cart of this many lines still fits the 4 KB that browsers grant a cookie. */
export const MAX_CART_LINES = 60;

/** The lines after a change. Pure: the server runs it on the cookie, the browser on its guess of the cookie. */
export function applyCartChange(lines: readonly CartLine[], change: CartChange): CartLine[] {
  switch (change.type) {
    case "clear":
      return [];
    case "remove":
      return lines.filter(
        (line) => !change.ids.includes(line.productUnitId) && !change.ids.includes(line.productId),
      );
    case "add":
    case "set":
      return withQuantity(lines, change);
  }
}

function withQuantity(
  lines: readonly CartLine[],
  change: Extract<CartChange, { productUnitId: string }>,
): CartLine[] {
  const held = lines.find((line) => line.productUnitId === change.productUnitId);
  const milli = toMilli(change.quantity) + (change.type === "add" && held ? toMilli(held.quantity) : 0);
  if (milli <= 0) return lines.filter((line) => line !== held);
  const { productId, productUnitId } = change;
  const line: CartLine = { productId, productUnitId, quantity: fromMilli(milli) };
  if (held) return lines.map((other) => (other === held ? line : other));
  return lines.length < MAX_CART_LINES ? [...lines, line] : [...lines];
}
