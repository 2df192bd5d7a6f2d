import { z } from "zod";
import { Id } from "./ids";
import { Locale, LocalizedText } from "./localized-text";
import { Permission, RoleSlug } from "./permissions";

/** Which accounts a log-in looks through. */
export const AccountKind = z.enum(["staff", "customer"]);
export type AccountKind = z.infer<typeof AccountKind>;

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
});
export type Profile = z.infer<typeof Profile>;

/** Units: `expiresIn` seconds. */
export const SignInResult = z.object({ token: z.string(), expiresIn: z.int(), profile: Profile });
export type SignInResult = z.infer<typeof SignInResult>;

/** A credential that a browser may hold for a minute, to open a socket. */
export const SocketToken = z.object({ token: z.string(), expiresIn: z.int() });
export type SocketToken = z.infer<typeof SocketToken>;
