import { expect, it } from "vitest";
import { PrefixKey } from "./prefix-key";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (code: string, timeStamp: number, held: Partial<typeof none> = {}) => ({
  key: code.replace("Key", "").toLowerCase(),
  code,
  timeStamp,
  ...none,
  ...held,
});

/** Whether the last of some keys came after the prefix. */
function lastFollows(presses: ReturnType<typeof press>[], isFree = true): boolean {
  const prefix = new PrefixKey();
  for (const one of presses) prefix.hear(one, isFree);
  return prefix.isBefore();
}

it("is before the next key, for a second", () => {
  expect(lastFollows([press("KeyG", 0), press("KeyC", 400)])).toBe(true);
  expect(lastFollows([press("KeyC", 400)])).toBe(false);
  expect(lastFollows([press("KeyG", 0), press("KeyC", 1400)])).toBe(false);
});

it("is before one key alone, which may be G again", () => {
  const keys = [press("KeyG", 0), press("KeyG", 100), press("KeyC", 200)];
  expect(lastFollows(keys.slice(0, 2))).toBe(true);
  expect(lastFollows(keys)).toBe(false);
});

it("is nothing with a modifier, and none is a key between", () => {
  expect(lastFollows([press("KeyG", 0, { ctrlKey: true }), press("KeyC", 100)])).toBe(false);
  const shift = { ...press("ShiftLeft", 100, { shiftKey: true }), key: "Shift" };
  expect(lastFollows([press("KeyG", 0), shift, press("KeyC", 200)])).toBe(true);
});

it("is a letter where somebody types, and under a dialog", () => {
  expect(lastFollows([press("KeyG", 0), press("KeyC", 100)], false)).toBe(false);
});
