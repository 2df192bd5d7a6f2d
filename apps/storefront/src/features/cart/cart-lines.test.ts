import { describe, expect, it } from "vitest";
import { applyCartChange, type CartLine, MAX_CART_LINES } from "./cart-lines";

const tomato = { productId: "p-tomato", productUnitId: "u-kg" };
const eggs = { productId: "p-eggs", productUnitId: "u-tray" };

describe("applyCartChange", () => {
  it("adds a quantity to the line that is there, exactly", () => {
    const once = applyCartChange([], { type: "add", ...tomato, quantity: "0.1" });
    const twice = applyCartChange(once, { type: "add", ...tomato, quantity: "0.2" });
    expect(twice).toEqual([{ ...tomato, quantity: "0.3" }]);
  });

  it("keeps two units of one product apart", () => {
    const carton = { ...tomato, productUnitId: "u-carton" };
    const lines = [tomato, carton].reduce<CartLine[]>(
      (held, line) => applyCartChange(held, { type: "add", ...line, quantity: "1" }),
      [],
    );
    expect(lines).toHaveLength(2);
  });

  it("sets a quantity in place, and takes the line out at nothing", () => {
    const lines: CartLine[] = [
      { ...tomato, quantity: "2" },
      { ...eggs, quantity: "1" },
    ];
    const changed = applyCartChange(lines, { type: "set", ...tomato, quantity: "0.75" });
    expect(changed).toEqual([
      { ...tomato, quantity: "0.75" },
      { ...eggs, quantity: "1" },
    ]);
    expect(applyCartChange(changed, { type: "set", ...tomato, quantity: "0" })).toEqual([
      { ...eggs, quantity: "1" },
    ]);
  });

  it("removes by product or by unit, as a priced cart names what is missing", () => {
    const lines: CartLine[] = [
      { ...tomato, quantity: "2" },
      { ...eggs, quantity: "1" },
    ];
    expect(applyCartChange(lines, { type: "remove", ids: ["p-tomato"] })).toEqual([
      { ...eggs, quantity: "1" },
    ]);
    expect(applyCartChange(lines, { type: "remove", ids: ["u-tray"] })).toEqual([
      { ...tomato, quantity: "2" },
    ]);
    expect(applyCartChange(lines, { type: "clear" })).toEqual([]);
  });

  it("never grows beyond what a cookie holds", () => {
    const full = Array.from({ length: MAX_CART_LINES }, (_, index) => ({
      productId: `p${index}`,
      productUnitId: `u${index}`,
      quantity: "1",
    }));
    expect(applyCartChange(full, { type: "add", ...tomato, quantity: "1" })).toHaveLength(MAX_CART_LINES);
    expect(
      applyCartChange(full, { type: "add", productId: "p0", productUnitId: "u0", quantity: "1" })[0]
        ?.quantity,
    ).toBe("2");
  });
});
