import { DomainError } from "@mizan/contracts/errors";
import { type Currency, currencyDigits, toMinor } from "@mizan/contracts/money";

/**
 * An amount of the wire, in major units, as minor ones.
 *
 * Errors  UNPROCESSABLE money.digits when it has more decimals than its currency.
 */
export function minorOf(amount: number, currency: Currency, path: string): number {
  const minor = toMinor(amount, currency);
  if (minor !== null) return minor;
  const message = `${currency} has ${currencyDigits[currency]} decimals: ${amount} cannot be paid exactly`;
  throw new DomainError(
    "UNPROCESSABLE",
    "money.digits",
    message,
    { currency, digits: currencyDigits[currency] },
    [{ path, code: "money.digits", message }],
  );
}
