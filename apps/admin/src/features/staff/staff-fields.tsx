"use client";

import { ADMIN } from "@mizan/contracts/permissions";
import { pickText } from "@mizan/contracts/pick-text";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { Select } from "@mizan/ui/select";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Controller, type UseFormReturn, useWatch } from "react-hook-form";
import { PermissionField } from "@/components/permission-field";
import { useFieldError } from "@/lib/field-error";
import { useProfile } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import type { StaffValues } from "./staff-form";
import { roleLimit, type StaffLimit } from "./staff-limits";

interface StaffFieldsProps {
  form: UseFormReturn<StaffValues>;
  /** Why the account's details, and why its rights, cannot be changed by the viewer. */
  limits: { details: StaffLimit | null; rights: StaffLimit | null };
}

const languages = ["ar", "en"] as const;

/** The questions about an account: who it is of, and what they may do. What is not the viewer's to change says why. */
export function StaffFields({ form: { register, control, formState }, limits }: StaffFieldsProps) {
  const t = useTranslations("staff");
  const words = useTranslations("field");
  const trpc = useTRPC();
  const profile = useProfile();
  const language = useLanguage();
  const fieldError = useFieldError();
  const { data: roles = [] } = useQuery(trpc.roles.list.queryOptions());
  const role = useWatch({ control, name: "role" });
  const { errors } = formState;
  const fixed = limits.details !== null;
  const isOwn = limits.rights === "self";
  return (
    <>
      <Field label={t("name")} error={fieldError(errors.name)} required disabled={fixed}>
        <Input {...register("name")} dir="auto" disabled={fixed} />
      </Field>
      <Field
        label={t("email")}
        error={fieldError(errors.email)}
        help={isOwn && t("limits.self")}
        required
        disabled={fixed || isOwn}
      >
        <Input {...register("email")} type="email" ltr disabled={fixed || isOwn} />
      </Field>
      <Field
        label={t("phone")}
        note={words("optional")}
        error={errors.phone && fieldError({ message: "phone" })}
        disabled={fixed}
      >
        <Input {...register("phone")} type="tel" ltr disabled={fixed} />
      </Field>
      <Field label={t("language")} disabled={fixed}>
        <Controller
          control={control}
          name="locale"
          render={({ field }) => (
            <Select
              items={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
              value={field.value}
              onValueChange={field.onChange}
              disabled={fixed}
            />
          )}
        />
      </Field>
      <Field
        label={t("role")}
        help={limits.rights && t(`limits.${limits.rights}`)}
        error={fieldError(errors.role)}
        required
        disabled={limits.rights !== null}
      >
        <Controller
          control={control}
          name="role"
          render={({ field }) => (
            <Select<string>
              items={roles.map((one) => {
                const limit = roleLimit(profile, one);
                return {
                  value: one.slug,
                  label: pickText(one.name, language),
                  hint: limit ? t(`limits.${limit}`) : undefined,
                  disabled: limit !== null,
                };
              })}
              value={field.value || null}
              placeholder={t("chooseRole")}
              onValueChange={field.onChange}
              disabled={limits.rights !== null}
            />
          )}
        />
      </Field>
      {role === ADMIN && (
        <Controller
          control={control}
          name="permissions"
          render={({ field }) => (
            <PermissionField
              legend={t("permissions")}
              help={t("permissionsHelp")}
              value={field.value}
              onChange={field.onChange}
              disabled={limits.rights !== null}
            />
          )}
        />
      )}
    </>
  );
}
