import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { packCart, unpackCart } from "./cart-cookie";
import { MAX_CART_LINES } from "./cart-lines";

const line = (quantity: string) => ({ productId: randomUUID(), productUnitId: randomUUID(), quantity });

describe("cart cookie", () => {
  it("gives back the lines it was given", () => {
    const lines = [line("0.25"), line("2"), line("999999999.999")];
    expect(unpackCart(packCart(lines))).toEqual(lines);
  });

  it("fits a full cart into what a browser stores", () => {
    const lines = Array.from({ length: MAX_CART_LINES }, () => line("999999999.999"));
    expect(packCart(lines).length).toBeLessThan(3800);
    expect(packCart(lines)).toMatch(/^[\w.-]+$/);
  });

  it("leaves out what is not a line", () => {
    const good = line("1");
    expect(unpackCart(`garbage.${packCart([good])}.<script>`)).toEqual([good]);
    expect(unpackCart(undefined)).toEqual([]);
    expect(unpackCart(packCart([{ ...good, quantity: "0" }]))).toEqual([]);
    expect(unpackCart(`${"-".repeat(44)}rs`)).toEqual([]);
    expect(unpackCart(packCart([good]).replace(/..$/, "zzzzzzzzz"))).toEqual([]);
  });
});
