import { z } from "zod";
import { Id, Instant } from "./ids";
import { Locale, LocalizedText } from "./localized-text";
import { Permission, RoleSlug } from "./permissions";
import { Preferences } from "./preferences";
import { SecondFactorState } from "./second-factor";

/** Which accounts a log-in looks through. */
export const AccountKind = z.enum(["staff", "customer"]);
export type AccountKind = z.infer<typeof AccountKind>;

/** An address as accounts are found by it. */
export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A password that somebody chooses; common ones are refused on top. Source: NIST SP 800-63B §3.1.1.2. */
export const NewPassword = z.string().min(8).max(1000);

export const SignInInput = z.object({
  kind: AccountKind,
  email: z.string().trim().toLowerCase().min(3).max(320),
  password: z.string().min(1).max(1000),
});
export type SignInInput = z.infer<typeof SignInInput>;

/** Who is signed in. */
export const Profile = z.object({
  id: Id,
  kind: AccountKind,
  name: z.string(),
  email: z.string(),
  role: RoleSlug.meta({ description: "The slug of a role of the shop; customer for customers" }),
  roleName: LocalizedText.nullable().meta({ description: "null for customers" }),
  permissions: z.array(Permission),
  company: z.object({ id: Id, slug: z.string() }),
  locale: Locale,
  isOperator: z.boolean().meta({ description: "Runs the platform" }),
  visit: z
    .object({ homeSlug: z.string(), until: Instant })
    .nullable()
    .meta({ description: "Set while an operator is in another company than their own" }),
  preferences: Preferences,
  secondFactor: SecondFactorState.meta({ description: "none for customers" }),
  viewAs: z
    .object({ role: RoleSlug, name: LocalizedText })
    .nullable()
    .meta({ description: "The role that they look at the shop as; `permissions` are cut down to it" }),
});
export type Profile = z.infer<typeof Profile>;

/** Units: `expiresIn` seconds. Shape: `refreshToken` is exchanged, once, for the next result. */
export const SignInResult = z.object({
  token: z.string(),
  refreshToken: z.string(),
  expiresIn: z.int(),
  profile: Profile,
});
export type SignInResult = z.infer<typeof SignInResult>;

/** A credential that a browser may hold for a minute, to open a socket. */
export const SocketToken = z.object({ token: z.string(), expiresIn: z.int() });
export type SocketToken = z.infer<typeof SocketToken>;

const token = z.string().min(1).max(4000);

export const RefreshInput = z.object({ refreshToken: token });
export type RefreshInput = z.infer<typeof RefreshInput>;

/** A wish for a mail with a link to the account that an address names, if there is one. */
export const LinkRequest = z.object({ kind: AccountKind, email: Email });
export type LinkRequest = z.infer<typeof LinkRequest>;

/** The token of a mailed link. */
export const LinkInput = z.object({ token });
export type LinkInput = z.infer<typeof LinkInput>;

/** The token of a mailed link and the password that its holder chooses. */
export const ChoosePasswordInput = LinkInput.extend({ password: NewPassword });
export type ChoosePasswordInput = z.infer<typeof ChoosePasswordInput>;

export const ChangePasswordInput = z.object({
  currentPassword: z.string().min(1).max(1000),
  newPassword: NewPassword,
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

/** One of the log-ins of an account that has not ended. */
export const Session = z.object({
  id: Id,
  ip: z.string(),
  userAgent: z.string(),
  createdAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  isCurrent: z.boolean().meta({ description: "The one that asks" }),
});
export type Session = z.infer<typeof Session>;
