import { z } from "zod";
import { Email, NewPassword } from "./identity";
import { Id, Instant, Version } from "./ids";
import { Locale } from "./localized-text";
import { ImageUrl } from "./media";
import { PageInput, pageOf } from "./pages";

/** A buyer; a guest has no password and is found again by phone. Source: seeds/003 "Customer Model". */
export const Customer = z.object({
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  avatar: z.string().nullable(),
  locale: Locale,
  isGuest: z.boolean(),
  isVerified: z.boolean(),
  isActive: z.boolean(),
  address: z.string(),
  city: z.string(),
  country: z.string(),
  zipCode: z.string(),
  totalOrders: z.int(),
  totalSpentMinor: z.int(),
  lastLoginAt: Instant.nullable(),
  version: Version,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Customer = z.infer<typeof Customer>;

export const SaveCustomerInput = z.object({
  id: Id.optional(),
  version: Version.optional(),
  name: z.string().trim().min(1).max(200).optional(),
  email: z.email().max(320).nullable().optional(),
  phone: z.string().trim().min(5).max(32).nullable().optional(),
  avatar: ImageUrl.nullable().optional(),
  locale: Locale.optional(),
  address: z.string().trim().max(500).optional(),
  city: z.string().trim().max(120).optional(),
  country: z.string().trim().max(120).optional(),
  zipCode: z.string().trim().max(20).optional(),
  isActive: z.boolean().optional(),
});
export type SaveCustomerInput = z.infer<typeof SaveCustomerInput>;

/** A customer who opens an account. Source: seeds/003 "Customer Model". */
export const RegisterCustomerInput = SaveCustomerInput.omit({
  id: true,
  version: true,
  isActive: true,
  avatar: true,
}).extend({
  name: z.string().trim().min(1).max(200),
  email: Email,
  password: NewPassword,
});
export type RegisterCustomerInput = z.infer<typeof RegisterCustomerInput>;

/** What is worth a second look at an account that was opened all the same. */
export const Registration = z.object({ warnings: z.array(z.enum(["email.disposable"])) });
export type Registration = z.infer<typeof Registration>;

/** Another e-mail wants `currentPassword`. */
export const UpdateOwnCustomerInput = SaveCustomerInput.omit({ id: true, isActive: true }).extend({
  email: Email.optional(),
  currentPassword: z.string().min(1).max(1000).optional(),
});
export type UpdateOwnCustomerInput = z.infer<typeof UpdateOwnCustomerInput>;

/** The present password, since what is done cannot be undone. */
export const DeleteOwnCustomerInput = z.object({ currentPassword: z.string().min(1).max(1000) });
export type DeleteOwnCustomerInput = z.infer<typeof DeleteOwnCustomerInput>;

export const ListCustomersInput = PageInput.extend({
  search: z.string().trim().max(100).optional(),
  sort: z.enum(["newest", "name", "-spent", "-orders"]).default("newest"),
});
export type ListCustomersInput = z.infer<typeof ListCustomersInput>;

export const CustomerPage = pageOf(Customer);
