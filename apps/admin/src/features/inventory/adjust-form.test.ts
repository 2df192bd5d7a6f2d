import { AdjustReason } from "@mizan/contracts/inventory";
import { describe, expect, it } from "vitest";
import { AdjustForm, onHandAfter } from "./adjust-form";
import { reasonsFor } from "./adjust-reasons";

const form = { locationId: "shop", type: "increment", quantity: "1", reason: "found", note: "" };

describe("AdjustForm", () => {
  it("wants something to add or take away, but counts an empty shelf", () => {
    expect(AdjustForm.safeParse(form).success).toBe(true);
    expect(AdjustForm.safeParse({ ...form, quantity: "0" }).error?.issues[0]?.message).toBe("positive");
    expect(AdjustForm.safeParse({ ...form, quantity: "x" }).error?.issues[0]?.message).toBe("quantity");
    expect(AdjustForm.safeParse({ ...form, type: "count", quantity: "0" }).success).toBe(true);
  });
});

it("works out what will be on hand, exactly", () => {
  expect(onHandAfter({ type: "increment", quantity: "0.2" }, "0.1")).toBe("0.3");
  expect(onHandAfter({ type: "decrement", quantity: "2" }, "1")).toBe("-1");
  expect(onHandAfter({ type: "count", quantity: "٧" }, "3")).toBe("7");
  expect(onHandAfter({ type: "count", quantity: "" }, "3")).toBeNull();
});

it("offers every reason somewhere", () => {
  const offered = new Set(Object.values(reasonsFor).flat());
  expect(AdjustReason.options.filter((reason) => !offered.has(reason))).toEqual([]);
});
