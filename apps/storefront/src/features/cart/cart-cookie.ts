import { Id } from "@mizan/contracts/ids";
import { PositiveQuantity } from "@mizan/contracts/quantity";
import { fromMilli, toMilli } from "@mizan/contracts/quantity-arithmetic";
import { z } from "zod";
import { type CartLine, MAX_CART_LINES } from "./cart-lines";

/** The cart itself; only the server reads it. */
export const CART_COOKIE = "mizan_cart";

const packId = (uuid: string) => Buffer.from(uuid.replaceAll("-", ""), "hex").toString("base64url");

function unpackId(packed: string): string {
  const hex = Buffer.from(packed, "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** What may stand in a cart, as the API takes it. */
const Line: z.ZodType<CartLine> = z.object({
  productId: Id,
  productUnitId: Id,
  quantity: PositiveQuantity,
});

/** Lines as a cookie value: two packed UUIDs of 22 characters, then thousandths in base 36; lines joined by a dot. */
export const packCart = (lines: readonly CartLine[]) =>
  lines
    .map((line) => packId(line.productId) + packId(line.productUnitId) + toMilli(line.quantity).toString(36))
    .join(".");

/** The lines of a cookie value. Shoppers can write anything there: what is not a line is left out. */
export function unpackCart(value: string | undefined): CartLine[] {
  if (!value) return [];
  const lines = new Map<string, CartLine>();
  for (const part of value.split(".").slice(0, MAX_CART_LINES)) {
    const [, product, unit, quantity] = /^([\w-]{22})([\w-]{22})([0-9a-z]{1,9})$/.exec(part) ?? [];
    if (!product || !unit || !quantity) continue;
    const line = Line.safeParse({
      productId: unpackId(product),
      productUnitId: unpackId(unit),
      quantity: fromMilli(Number.parseInt(quantity, 36)),
    });
    if (line.success) lines.set(line.data.productUnitId, line.data);
  }
  return [...lines.values()];
}
