import { describe, expect, it } from "vitest";
import { refuseGuessable } from ".";

const noura = { email: "noura.h@al-souq.example", name: "Noura Al-Harbi" };
const refused = (password: string) => {
  try {
    refuseGuessable(password, noura);
    return false;
  } catch {
    return true;
  }
};

describe("a password that is chosen", () => {
  it.each([
    "password1",
    "PassWord1",
    "noura.h@al-souq.example",
    "Noura.h2026!",
    "al-souq-2026",
    "1447 Noura",
    "al-harbi***",
    "nouranoura",
    "Noura-Al-Harbi-1990",
    "Mizan@2026",
    "ميزان١٢٣٤",
    "00000000",
    "xxxxxxxxxxxx",
    "12341234",
    "abcabcabc",
    "0123456789",
    "87654321",
    "abcdefgh",
    "ابتابتابت",
  ])("is not %s, which others would try", (password) => {
    expect(refused(password)).toBe(true);
  });

  it.each([
    "correct horse battery",
    "noura likes the sea",
    "ميزان الحرارة مكسور",
    "12345678902468",
    "!!!!!!!!?",
  ])("may be %s, whatever it is made of", (password) => {
    expect(refused(password)).toBe(false);
  });
});
