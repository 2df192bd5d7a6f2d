import { NewPassword } from "@mizan/contracts/identity";
import { ADMIN, Permission, RoleSlug } from "@mizan/contracts/permissions";
import { type CreateStaffInput, type StaffMember, UpdateStaffInput } from "@mizan/contracts/staff";
import { z } from "zod";

/** An account as the form holds it: a blank password invites, a blank phone is none. */
export interface StaffValues {
  name: string;
  email: string;
  phone: string;
  locale: "ar" | "en";
  role: string;
  permissions: Permission[];
  invite: boolean;
  password: string;
}

const { name, email, phone, locale } = UpdateStaffInput.required().shape;

/** What the form accepts: the contract's rules, in the shape that is typed. */
export const StaffForm: z.ZodType<StaffValues, StaffValues> = z
  .object({
    name,
    email: z
      .string()
      .min(1, "required")
      .refine((typed) => email.safeParse(typed).success, "email"),
    phone: z.string().refine((typed) => typed.trim() === "" || phone.safeParse(typed).success, "phone"),
    locale,
    role: z.string().refine((typed) => RoleSlug.safeParse(typed).success, "required"),
    permissions: z.array(Permission),
    invite: z.boolean(),
    password: z.string(),
  })
  .refine(({ invite, password }) => invite || NewPassword.safeParse(password).success, {
    path: ["password"],
    message: "password",
  });

/** The form of an account that is there, or of a new one. */
export const toStaffValues = (member: StaffMember | null): StaffValues => ({
  name: member?.name ?? "",
  email: member?.email ?? "",
  phone: member?.phone ?? "",
  locale: member?.locale ?? "ar",
  role: member?.role ?? "",
  permissions: member?.listed ?? [],
  invite: true,
  password: "",
});

const fieldsOf = ({ name, email, phone, locale, role, permissions }: StaffValues) => ({
  name: name.trim(),
  email: email.trim(),
  phone: phone.trim() || null,
  locale,
  role,
  permissions: role === ADMIN ? permissions : [],
});

export const toCreateInput = (values: StaffValues): CreateStaffInput => ({
  ...fieldsOf(values),
  ...(!values.invite && { password: values.password }),
});

/** `rights` says whether role and permissions are the viewer's to change; otherwise they are not sent. */
export function toUpdateInput(
  { id, version }: StaffMember,
  values: StaffValues,
  { rights }: { rights: boolean },
): UpdateStaffInput {
  const { role, permissions, ...fields } = fieldsOf(values);
  return { id, version, ...fields, ...(rights && { role, permissions }) };
}
