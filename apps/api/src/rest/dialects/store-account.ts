import type { SignInResult } from "@mizan/contracts/identity";
import { ChoosePasswordInput, Email, LinkInput, NewPassword, SignInInput } from "@mizan/contracts/identity";
import { Id } from "@mizan/contracts/ids";
import { COURIER } from "@mizan/contracts/permissions";
import { CompleteSignInInput } from "@mizan/contracts/second-factor";
import { z } from "zod";
import { DELIVERY } from "./store-admin";

/** Source: seeds/003 "Authentication Endpoints". */
export const StoreLogin = SignInInput.omit({ kind: true }).meta({ id: "StoreLogin" });

/** The second step of a log-in, for accounts with a second factor. */
export const StoreSecondStep = CompleteSignInInput.meta({ id: "StoreSecondStep" });

/** Source: seeds/001 "/api/login". */
export const DeviceLogin = z
  .object({
    username: SignInInput.shape.email.meta({
      description: "The e-mail of an admin, a courier or a customer",
    }),
    password: SignInInput.shape.password,
  })
  .meta({ id: "DeviceLogin" });

/** Who came in, with the claims of the token beside it. Source: seeds/003 "JWT Token Structure". */
export const StoreSession = z
  .object({
    token: z.string().meta({ description: "For `Authorization: Bearer`" }),
    expiresIn: z.int().meta({ description: "Seconds" }),
    _id: Id,
    id: Id,
    name: z.string(),
    email: z.string(),
    role: z.string().meta({ description: "customer, admin, super_admin, delivery, or a role of the shop" }),
    message: z.string(),
  })
  .meta({ id: "StoreSession" });

export const StoreMessage = z.object({ message: z.string() }).meta({ id: "StoreMessage" });

export const StoreForgotten = z.object({ email: Email }).meta({ id: "StoreForgotten" });

/** The new password under either name. */
export const StoreReset = z
  .union([
    ChoosePasswordInput,
    LinkInput.extend({ newPassword: NewPassword }).transform(({ token, newPassword }) => ({
      token,
      password: newPassword,
    })),
  ])
  .meta({ id: "StoreReset" });

/** The token of a mailed link, or the address that is to get one. */
export const StoreVerification = z.union([LinkInput, StoreForgotten]).meta({ id: "StoreVerification" });

/** Log-in → answer. */
export const toStoreSession = ({
  token,
  expiresIn,
  profile: { id, name, email, role },
}: SignInResult): z.infer<typeof StoreSession> => ({
  token,
  expiresIn,
  _id: id,
  id,
  name,
  email,
  role: role === COURIER ? DELIVERY : role,
  message: "Logged in",
});
