import { z } from "zod";
import { Id, Instant, Version } from "./ids";

/** Whether a company asks all of its staff for a second factor. */
export const SecondFactorRule = z.enum(["optional", "required"]);
export type SecondFactorRule = z.infer<typeof SecondFactorRule>;

/** Where a member of staff stands: `enrol` has none, and may do nothing before. */
export const SecondFactorState = z.enum(["none", "active", "enrol"]);
export type SecondFactorState = z.infer<typeof SecondFactorState>;

const ARABIC_ZERO = 0x0660;
const latinDigit = (digit: string) => String((digit.codePointAt(0) ?? ARABIC_ZERO) - ARABIC_ZERO);

/** A code of the device, or a recovery code, in whatever digits and with whatever spaces it was typed. */
export const SecondFactorCode = z
  .string()
  .max(60)
  .transform((typed) => typed.replace(/[٠-٩]/g, latinDigit).replace(/[\s-]/g, "").toLowerCase())
  .pipe(z.string().regex(/^(?:\d{6}|[a-z2-7]{12})$/, "six digits, or a recovery code"));

/** The second step of a log-in: what the first one answered, and a code. */
export const CompleteSignInInput = z.object({
  challenge: z.string().min(1).max(4000),
  code: SecondFactorCode,
});
export type CompleteSignInInput = z.infer<typeof CompleteSignInInput>;

/** What `second_factor.required` carries. Units: `expiresIn` seconds. */
export const SecondFactorChallenge = z.object({ challenge: z.string(), expiresIn: z.int() });
export type SecondFactorChallenge = z.infer<typeof SecondFactorChallenge>;

/** One's second factor. Shape: `recoveryCodesLeft` those that were not used. */
export const SecondFactor = z.object({
  state: SecondFactorState,
  rule: SecondFactorRule,
  confirmedAt: Instant.nullable(),
  recoveryCodesLeft: z.int(),
});
export type SecondFactor = z.infer<typeof SecondFactor>;

/** What a device is set up with. Source: https://github.com/google/google-authenticator/wiki/Key-Uri-Format. */
export const SecondFactorSeed = z.object({
  seed: z.string().meta({ description: "Base32, to be typed where no picture can be taken" }),
  uri: z.string().meta({ description: "otpauth://, for a QR code" }),
});
export type SecondFactorSeed = z.infer<typeof SecondFactorSeed>;

export const ConfirmSecondFactorInput = z.object({ code: SecondFactorCode });
export type ConfirmSecondFactorInput = z.infer<typeof ConfirmSecondFactorInput>;

/** Ways in without the device, each once; shown now and never again. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

/** Says again who one is, by the password or by a code. */
export const ConfirmIdentityInput = z.union([
  z.object({ password: z.string().min(1).max(1000) }),
  z.object({ code: SecondFactorCode }),
]);
export type ConfirmIdentityInput = z.infer<typeof ConfirmIdentityInput>;

/** Until when dangerous acts are not asked for again. */
export const ConfirmedIdentity = z.object({ until: Instant });
export type ConfirmedIdentity = z.infer<typeof ConfirmedIdentity>;

/** What a company asks of its staff. Shape: `staffWithout` how many members have no second factor. */
export const SecurityPolicy = z.object({
  secondFactor: SecondFactorRule,
  staffWithout: z.int(),
  version: Version,
});
export type SecurityPolicy = z.infer<typeof SecurityPolicy>;

export const SaveSecurityPolicyInput = z.object({
  secondFactor: SecondFactorRule,
  version: Version.optional(),
});
export type SaveSecurityPolicyInput = z.infer<typeof SaveSecurityPolicyInput>;

/** A colleague whose second factor is taken away. */
export const ResetSecondFactorInput = z.object({ id: Id });
export type ResetSecondFactorInput = z.infer<typeof ResetSecondFactorInput>;
