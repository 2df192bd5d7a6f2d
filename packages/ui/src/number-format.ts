/** `latn` 123 or `arab` ١٢٣; a setting of the store, not of the language. */
export type Digits = "latn" | "arab";

/** The locale with its digits fixed, so that server and browser write the same ones: `ar`, `latn` → `ar-u-nu-latn`. */
export function localeWithDigits(locale: string, digits: Digits): string {
  return new Intl.Locale(locale, { numberingSystem: digits }).toString();
}

/** Digits after the point of a currency's minor unit: SAR 2, KWD 3, JPY 0. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** An integer of minor units as an exact decimal: (4990, "SAR") → "49.90". No float in between, so large totals stay right. */
export function minorToDecimal(amountMinor: number | bigint, currency: string): `${number}` {
  const digits = minorDigits(currency);
  const minor = BigInt(amountMinor);
  const sign = minor < 0n ? "-" : "";
  const figures = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, "0");
  const whole = figures.slice(0, figures.length - digits);
  const fraction = figures.slice(figures.length - digits);
  return `${sign}${whole}${digits > 0 ? `.${fraction}` : ""}` as `${number}`;
}

export type MoneyFormat = { currency: string; locale: string; digits?: Digits };

/** The amount as parts, as Intl gives them, so that the currency can be set apart from the figure. */
export function moneyParts(
  amountMinor: number | bigint,
  format: MoneyFormat & { name?: boolean; signed?: boolean },
) {
  const { currency, locale, digits = "latn", name, signed } = format;
  return new Intl.NumberFormat(localeWithDigits(locale, digits), {
    style: "currency",
    currency,
    currencyDisplay: name ? "name" : "symbol",
    signDisplay: signed ? "exceptZero" : "auto",
  }).formatToParts(minorToDecimal(amountMinor, currency));
}

/** The amount as text, for titles and messages; on a page use `<Money>`. */
export function formatMoney(amountMinor: number | bigint, format: MoneyFormat): string {
  return moneyParts(amountMinor, format)
    .map((part) => part.value)
    .join("");
}

export type QuantityFormat = { locale: string; digits?: Digits; maximumFractionDigits?: number };

/** A quantity without needless zeros: "2.500" → 2.5. Takes the exact string the API sends. */
export function formatQuantity(value: string | number, format: QuantityFormat): string {
  const { locale, digits = "latn", maximumFractionDigits = 3 } = format;
  return new Intl.NumberFormat(localeWithDigits(locale, digits), { maximumFractionDigits }).format(
    typeof value === "string" ? (value as `${number}`) : value,
  );
}
