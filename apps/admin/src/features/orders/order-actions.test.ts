import { OrderStatus, orderTransitions } from "@mizan/contracts/order-status";
import { describe, expect, it } from "vitest";
import { asksFirst, orderedActions } from "./order-actions";

describe("orderedActions", () => {
  it("puts the nearest step of the usual road first and refusals last", () => {
    expect(orderedActions("pending", orderTransitions.pending)).toEqual([
      "confirmed",
      "processing",
      "cancelled",
    ]);
    expect(orderedActions("delivered", orderTransitions.delivered)).toEqual(["completed", "refunded"]);
  });

  it("never offers a step that asks first as the first of several", () => {
    for (const from of OrderStatus.options) {
      const [first, ...rest] = orderedActions(from, orderTransitions[from]);
      if (first && rest.length > 0) expect(asksFirst(first)).toBe(false);
    }
  });
});
