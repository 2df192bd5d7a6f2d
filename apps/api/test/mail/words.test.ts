import { expect, it } from "vitest";
import { greetingOf, wordsIn } from "../../src/mail/words";

it.each(["نورة", "Dr. Noura A. Salim", "O'Neil-Haddad, Sami", "{shop}", "<b>Sami", "J.R. Smith"])(
  "greets %s by name",
  (name) => {
    expect(greetingOf(wordsIn("en"), name)).toBe(`Hello ${name},`);
  },
);

it.each([
  "You won at https://evil.example/now",
  "evil.example",
  "www.evil.example/x",
  "шоп.example",
  "evil。example",
  "write to me@evil.example",
  "javascript:alert(1)",
  "\\\\evil\\share",
])("makes no link of ours of %s", (name) => {
  expect(greetingOf(wordsIn("en"), name)).toBe("Hello,");
  expect(greetingOf(wordsIn("ar"), name)).toBe("مرحبًا،");
});
