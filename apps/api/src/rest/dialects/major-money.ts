import { DomainError } from "@mizan/contracts/errors";
import { type Currency, currencyDigits, MAX_PRICE_MINOR, toMajor, toMinor } from "@mizan/contracts/money";

/**
 * An amount of the wire, in major units, as minor ones.
 *
 * Errors  UNPROCESSABLE money.digits when it has more decimals than its currency, money.too_large.
 */
export function minorOf(amount: number, currency: Currency, path: string): number {
  const minor = toMinor(amount, currency);
  if (minor === null) {
    const digits = currencyDigits[currency];
    const message = `${currency} has ${digits} decimals: ${amount} cannot be paid exactly`;
    throw refused("money.digits", message, path, { currency, digits });
  }
  if (minor > MAX_PRICE_MINOR) {
    const most = toMajor(MAX_PRICE_MINOR, currency);
    throw refused("money.too_large", `The highest price is ${most} ${currency}`, path, { currency, most });
  }
  return minor;
}

const refused = (reason: string, message: string, path: string, details: Record<string, unknown>) =>
  new DomainError("UNPROCESSABLE", reason, message, details, [{ path, code: reason, message }]);
