import type { AccountKind } from "@mizan/contracts/identity";
import { COURIER } from "@mizan/contracts/permissions";
import {
  completeSignIn,
  requestEmailVerification,
  requestPasswordReset,
  resetPassword,
  type SignInAttempt,
  signIn,
  verifyEmail,
} from "@mizan/core/identity";
import { route } from "../http/route";
import {
  DeviceLogin,
  StoreForgotten,
  StoreLogin,
  StoreMessage,
  StoreReset,
  StoreSecondStep,
  StoreSession,
  StoreVerification,
  toStoreSession,
} from "./dialects/store-account";

const MAIL_IS_ON_ITS_WAY = "If there is an account with this address, a mail is on its way to it";

/** What these doors share: everybody may ask, and no key keeps an answer that holds a token or tells of an account. */
const asking = { method: "POST", family: "store", permission: "public", unkept: true } as const;

const login = (path: `/${string}`, summary: string, whom: Pick<SignInAttempt, "kind" | "role">) =>
  route({
    ...asking,
    path,
    summary,
    body: StoreLogin,
    answer: StoreSession,
    from: ({ body }) => ({ ...whom, ...body }),
    run: async (_ctx, attempt, door) => signIn(await door.account(), attempt),
    to: toStoreSession,
  });

const forgotten = (path: `/${string}`, summary: string, kind: AccountKind) =>
  route({
    ...asking,
    path,
    summary,
    body: StoreForgotten,
    answer: StoreMessage,
    from: ({ body }) => ({ kind, ...body }),
    run: async (_ctx, request, door) => requestPasswordReset(await door.account(), request),
    to: () => ({ message: MAIL_IS_ON_ITS_WAY }),
  });

const reset = (path: `/${string}`, summary: string) =>
  route({
    ...asking,
    path,
    summary,
    body: StoreReset,
    answer: StoreMessage,
    from: ({ body }) => body,
    run: async (_ctx, input, door) => resetPassword(await door.account(), input),
    to: () => ({ message: "The password was changed: log in with the new one" }),
  });

/** Logging in, forgotten passwords, proven addresses. Source: seeds/003 "Authentication Endpoints", seeds/001. */
export const accountRoutes = [
  login("/api/customer/login", "Customer login", { kind: "customer" }),
  login("/api/admin/login", "Admin login", { kind: "staff" }),
  login("/api/mobile-delivery/login", "Delivery personnel login", { kind: "staff", role: COURIER }),
  route({
    ...asking,
    path: "/api/login",
    family: "sync",
    summary: "User login: admins, couriers and customers",
    body: DeviceLogin,
    answer: StoreSession,
    from: ({ body }) => ({ kind: "any" as const, email: body.username, password: body.password }),
    run: async (_ctx, attempt, door) => signIn(await door.account(), attempt),
    to: toStoreSession,
  }),
  route({
    ...asking,
    path: "/api/admin/login/second-factor",
    summary:
      "The second step of a log-in that was answered 401 `second_factor.required`: its `details.challenge`, and a code",
    body: StoreSecondStep,
    answer: StoreSession,
    from: ({ body }) => body,
    run: async (_ctx, input, door) => completeSignIn(await door.account(), input),
    to: toStoreSession,
  }),
  forgotten("/api/customer/forget-password", "Password reset request", "customer"),
  forgotten("/api/admin/forget-password", "Admin password reset request", "staff"),
  reset("/api/customer/reset-password", "Password reset"),
  reset("/api/admin/reset-password", "Admin password reset"),
  route({
    ...asking,
    path: "/api/customer/email-verification",
    summary: "Email verification: with the token of a mailed link, or with the address that is to get one",
    body: StoreVerification,
    answer: StoreMessage,
    from: ({ body }) => body,
    run: async (_ctx, input, door) => {
      const account = await door.account();
      if ("token" in input) return verifyEmail(account, input);
      return requestEmailVerification(account, input);
    },
    to: (verified) => ({ message: verified ? `${verified.email} is verified` : MAIL_IS_ON_ITS_WAY }),
  }),
];
