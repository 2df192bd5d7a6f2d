import { expect, it } from "vitest";
import { choose, keyCap, keyOf, pressedKey, takenBy } from "./shortcut-keys";

it("is the usual key until somebody chose another, which is no choice when it is the usual one", () => {
  expect(keyOf({}, "nextRow")).toBe("j");
  expect(keyOf({}, "orders")).toBe("o");
  const chosen = choose({}, "orders", "x");
  expect(keyOf(chosen, "orders")).toBe("x");
  expect(choose(chosen, "orders", "o")).toEqual({});
});

it("does one thing: what a key does already is named", () => {
  expect(takenBy({}, "nextRow", "k")).toBe("previousRow");
  expect(takenBy({}, "nextRow", "j")).toBeNull();
  expect(takenBy({}, "nextRow", "g")).toBe("prefix");
  expect(takenBy({ previousRow: "p" }, "nextRow", "k")).toBeNull();
  expect(takenBy({ previousRow: "p" }, "nextRow", "p")).toBe("previousRow");
});

it("may be the key of a page too, which comes after G", () => {
  expect(takenBy({}, "nextRow", "o")).toBeNull();
  expect(takenBy({}, "orders", "p")).toBe("products");
  expect(takenBy({}, "orders", "g")).toBeNull();
});

it("is a place on the keyboard, whatever the layout writes there", () => {
  expect(pressedKey({ code: "KeyJ" })).toBe("j");
  expect(pressedKey({ code: "Digit4" })).toBe("4");
  expect(pressedKey({ code: "Slash" })).toBe("slash");
  for (const code of ["ShiftLeft", "F5", "Enter", "ArrowUp", "Space"])
    expect(pressedKey({ code })).toBeNull();
  expect([keyCap("slash"), keyCap("j")]).toEqual(["/", "J"]);
});
