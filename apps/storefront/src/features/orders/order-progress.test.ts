import { OrderStatus } from "@mizan/contracts/order-status";
import { describe, expect, it } from "vitest";
import { orderProgress } from "./order-progress";

const states = (status: OrderStatus) => orderProgress(status)?.map(({ state }) => state);

describe("orderProgress", () => {
  it("has one step under way until everything is done", () => {
    expect(states("pending")).toEqual(["current", "upcoming", "upcoming", "upcoming", "upcoming"]);
    expect(states("shipped")).toEqual(["done", "done", "done", "current", "upcoming"]);
    expect(states("delivered")).toEqual(["done", "done", "done", "done", "done"]);
    expect(states("completed")).toEqual(states("delivered"));
  });

  it("knows every status", () => {
    for (const status of OrderStatus.options) {
      const gone = status === "cancelled" || status === "refunded";
      expect(orderProgress(status) === null, status).toBe(gone);
    }
  });
});
