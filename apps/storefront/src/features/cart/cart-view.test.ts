import type { PricedCart } from "@mizan/contracts/orders";
import { describe, expect, it } from "vitest";
import type { CartSnapshot, PricedLine } from "./cart-snapshot";
import { cartView, type LinePreview } from "./cart-view";

const tomato = { productId: "p-tomato", productUnitId: "u-kg" };
const eggs = { productId: "p-eggs", productUnitId: "u-tray" };
const name = { ar: "طماطم", en: "Tomato" };
const unitName = { ar: "كيلوجرام", en: "Kilogram" };

const pricedLine: PricedLine = {
  ...tomato,
  position: 0,
  slug: "tomato",
  sku: null,
  name,
  unitSymbol: "kg",
  unitName,
  imageUrl: null,
  quantity: "2",
  basicQuantity: "2",
  unitPriceMinor: 650,
  subtotalMinor: 1300,
  discountMinor: 0,
  taxMinor: 170,
  totalMinor: 1300,
  step: "0.25",
  min: "0.25",
  max: null,
  available: "20",
  problem: null,
};

const priced = (change: Partial<PricedCart> = {}): PricedCart => ({
  currency: "SAR",
  lines: [pricedLine],
  missing: [],
  taxIncluded: true,
  subtotalMinor: 1300,
  discountMinor: 0,
  deliveryFeeMinor: 1500,
  freeDeliveryFromMinor: 15000,
  taxMinor: 365,
  totalMinor: 2800,
  ...change,
});

const snapshot: CartSnapshot = { lines: [{ ...tomato, quantity: "2" }], priced: priced() };
const none = new Map<string, LinePreview>();

describe("cartView", () => {
  it("shows what the server said when nothing is under way", () => {
    const view = cartView(snapshot, [], none);
    expect(view).toMatchObject({ isPending: false, missing: [], totals: { totalMinor: 2800 } });
    expect(view.items).toEqual([
      expect.objectContaining({ slug: "tomato", totalMinor: 1300, problem: null }),
    ]);
  });

  it("shows a changed quantity at once, and no figure that was not priced for it", () => {
    const change = { type: "set", ...tomato, quantity: "3" } as const;
    const view = cartView(snapshot, [change], none);
    expect(view.isPending).toBe(true);
    expect(view.items[0]).toMatchObject({ quantity: "3", totalMinor: null, problem: null });
  });

  it("shows a product that was just added from what its page knew", () => {
    const preview: LinePreview = {
      productUnitId: eggs.productUnitId,
      slug: "eggs",
      name: { ar: "بيض", en: "Eggs" },
      unitName: { ar: "صينية", en: "Tray" },
      imageUrl: null,
      unitPriceMinor: 2200,
      step: "1",
      min: "1",
      max: null,
    };
    const change = { type: "add", ...eggs, quantity: "1" } as const;
    const view = cartView(snapshot, [change], new Map([[eggs.productUnitId, preview]]));
    expect(view.items[1]).toMatchObject({ slug: "eggs", quantity: "1", totalMinor: null, available: null });
  });

  it("names what is not sold any more, until it is taken out", () => {
    const held: CartSnapshot = {
      lines: [...snapshot.lines, { ...eggs, quantity: "1" }],
      priced: priced({ missing: [eggs.productUnitId] }),
    };
    expect(cartView(held, [], none)).toMatchObject({ missing: ["u-tray"], items: [{ slug: "tomato" }] });
    expect(cartView(held, [{ type: "remove", ids: ["u-tray"] }], none).missing).toEqual([]);
  });

  it("has no sums once it is empty", () => {
    expect(cartView(snapshot, [{ type: "clear" }], none)).toMatchObject({ items: [], totals: null });
  });
});
