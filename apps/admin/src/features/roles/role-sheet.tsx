"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { pickText } from "@mizan/contracts/pick-text";
import { type Role, SaveRoleInput } from "@mizan/contracts/staff";
import { Sheet } from "@mizan/ui/dialog";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Controller, useForm } from "react-hook-form";
import { FormActions } from "@/components/form-actions";
import { PermissionField } from "@/components/permission-field";
import { useRefresh } from "@/features/live/use-refresh";
import { useFieldError } from "@/lib/field-error";
import { useProfile } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { useGround } from "@/lib/use-ground";

interface RoleSheetProps {
  /** The role that is changed, a new one, or none. */
  role: Role | "new" | null;
  onClose: () => void;
}

/** Makes a role, or changes one. */
export function RoleSheet({ role, onClose }: RoleSheetProps) {
  const t = useTranslations();
  const language = useLanguage();
  const given = role === "new" ? null : role;
  return (
    <Sheet
      open={role !== null}
      onOpenChange={(next) => !next && onClose()}
      title={given ? t("roles.editTitle", { name: pickText(given.name, language) }) : t("roles.new")}
      closeLabel={t("action.close")}
    >
      {role !== null && <RoleFields role={given} onClose={onClose} />}
    </Sheet>
  );
}

function RoleFields({ role, onClose }: { role: Role | null; onClose: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const fieldError = useFieldError();
  const profile = useProfile();
  const { mutateAsync } = useMutation(trpc.roles.save.mutationOptions());
  const stored = {
    slug: role?.slug ?? "",
    version: role?.version,
    name: role?.name ?? { ar: "", en: "" },
    permissions: role?.permissions ?? [],
  };
  const form = useForm({ resolver: zodResolver(SaveRoleInput), defaultValues: stored });
  const { register, control, handleSubmit, formState } = form;
  const refusal = useGround(form, role?.version, stored);
  const { errors, isSubmitting } = formState;
  const isOwn = role?.slug === profile.role;
  const submit = handleSubmit(async (values) => {
    try {
      await mutateAsync(values);
      toast.success(t("roles.saved"));
      onClose();
    } catch (error) {
      toast.error(refusal(error));
    } finally {
      await refresh([{ path: "roles" }, { path: "staff" }]);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <Field
        label={t("roles.nameAr")}
        error={fieldError(errors.name?.ar ?? (errors.name?.message ? { message: "name" } : undefined))}
      >
        <Input {...register("name.ar")} dir="rtl" lang="ar" />
      </Field>
      <Field label={t("roles.nameEn")} error={fieldError(errors.name?.en)}>
        <Input {...register("name.en")} dir="ltr" lang="en" />
      </Field>
      {!role && (
        <Field
          label={t("roles.slug")}
          help={t("roles.slugHelp")}
          error={errors.slug && t("roles.slugWrong")}
          required
        >
          <Input {...register("slug")} ltr autoCapitalize="none" spellCheck={false} />
        </Field>
      )}
      <Controller
        control={control}
        name="permissions"
        render={({ field }) => (
          <PermissionField
            legend={t("roles.may")}
            help={t(isOwn ? "roles.ownHelp" : "roles.mayHelp")}
            value={field.value}
            onChange={field.onChange}
            disabled={isOwn}
          />
        )}
      />
      <FormActions submit={t("action.save")} sending={isSubmitting} onCancel={onClose} />
    </form>
  );
}
