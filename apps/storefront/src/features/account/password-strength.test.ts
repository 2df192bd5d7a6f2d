import { expect, it } from "vitest";
import { passwordStrength } from "./password-strength";

it.each([
  ["short7!", 0],
  ["aaaaaaaaaaaaaaaaaaaa", 1],
  ["12345678", 1],
  ["lemon-cart", 2],
  ["four lemons and a cart", 3],
  ["أربع ليمونات وعربة", 3],
] as const)("calls %s %i", (password, strength) => expect(passwordStrength(password)).toBe(strength));
