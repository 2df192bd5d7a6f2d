import { Secret, TOTP } from "otpauth";

/** Units: bytes. Source: RFC 4226 §4 (R6), which recommends 160 bits. */
const SEED_BYTES = 20;
/** A code of the step before or after is taken too: clocks differ, and typing takes time. Source: RFC 6238 §5.2. */
const STEPS_ASIDE = 1;
/** What every authenticator can do. Source: RFC 6238 §4. */
const KIND = { algorithm: "SHA1", digits: 6, period: 30 };

/** A new seed in Base32. */
export const newSeed = (): string => new Secret({ size: SEED_BYTES }).base32;

/** What an authenticator reads from a QR code. Shape: `issuer` and `label` name the account in its list. */
export const seedUri = (seed: string, { issuer, label }: { issuer: string; label: string }): string =>
  new TOTP({ ...KIND, issuer, label, secret: Secret.fromBase32(seed) }).toString();

/** The time step that a code is of, near a time; null when it is of none. */
export function stepOf(seed: string, code: string, at: Date): number | null {
  const totp = new TOTP({ ...KIND, secret: Secret.fromBase32(seed) });
  const timestamp = at.getTime();
  const aside = totp.validate({ token: code, timestamp, window: STEPS_ASIDE });
  return aside === null ? null : totp.counter({ timestamp }) + aside;
}
