import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Money } from "./money";

/** What a screen reader is given: the markup without what is hidden from it, without tags. */
function heard(markup: string): string {
  return markup
    .replace(/<(span|s) aria-hidden="true".*<\/\1>(?=<span class="sr-only)/s, "")
    .replace(/<[^>]+>/g, "")
    .replace(/[\u200e\u200f]/g, "");
}

test.each([
  ["SAR", 4990, "en", "49.90 Saudi riyals"],
  ["SAR", 4990, "ar", "49.90 ريال سعودي"],
  ["KWD", 1234, "en", "1.234 Kuwaiti dinars"],
  ["JPY", 1235, "en", "1,235 Japanese yen"],
])("%s %i in %s is heard once, as %s", (currency, amountMinor, locale, text) => {
  expect(heard(renderToStaticMarkup(<Money {...{ currency, amountMinor, locale }} />))).toBe(text);
});

test("an amount is isolated from the text around it, struck or not", () => {
  const price = { amountMinor: 4990, currency: "SAR", locale: "ar" };
  expect(renderToStaticMarkup(<Money {...price} />)).toMatch(/^<bdi .*<\/bdi>$/s);
  expect(renderToStaticMarkup(<Money {...price} struck />)).toContain("<s aria-hidden");
});
