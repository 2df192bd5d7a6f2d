"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { RadioGroup } from "@mizan/ui/choice";
import { Sheet } from "@mizan/ui/dialog";
import { Field, FieldGroup } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Controller, useForm, useWatch } from "react-hook-form";
import { FormActions } from "@/components/form-actions";
import { useRefresh } from "@/features/live/use-refresh";
import { useFieldError } from "@/lib/field-error";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { StaffFields } from "./staff-fields";
import { StaffForm, toCreateInput, toStaffValues } from "./staff-form";

interface NewStaffSheetProps {
  open: boolean;
  onClose: () => void;
}

/** Opens an account: its holder is invited to choose a password, or is given one. */
export function NewStaffSheet({ open, onClose }: NewStaffSheetProps) {
  const t = useTranslations();
  return (
    <Sheet
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t("staff.new")}
      closeLabel={t("action.close")}
    >
      {open && <NewStaff onClose={onClose} />}
    </Sheet>
  );
}

function NewStaff({ onClose }: Pick<NewStaffSheetProps, "onClose">) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const fieldError = useFieldError();
  const { mutateAsync } = useMutation(trpc.staff.create.mutationOptions());
  const form = useForm({ resolver: zodResolver(StaffForm), defaultValues: toStaffValues(null) });
  const { control, register, formState } = form;
  const invite = useWatch({ control, name: "invite" });
  const submit = form.handleSubmit(async (values) => {
    try {
      await mutateAsync(toCreateInput(values));
      toast.success(t(values.invite ? "staff.invitedToast" : "staff.madeToast", { name: values.name }));
      onClose();
    } catch (error) {
      toast.error(problemText(error));
    } finally {
      await refresh([{ path: "staff" }, { path: "roles" }]);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <StaffFields form={form} limits={{ details: null, rights: null }} />
      <FieldGroup legend={t("staff.entry")}>
        <Controller
          control={control}
          name="invite"
          render={({ field }) => (
            <RadioGroup
              items={(["invite", "password"] as const).map((way) => ({
                value: way,
                label: t(`staff.entries.${way}`),
                hint: t(`staff.entryHelp.${way}`),
              }))}
              value={field.value ? "invite" : "password"}
              onValueChange={(way) => field.onChange(way === "invite")}
            />
          )}
        />
      </FieldGroup>
      {!invite && (
        <Field label={t("staff.password")} error={fieldError(formState.errors.password)} required>
          <Input {...register("password")} type="password" autoComplete="new-password" ltr />
        </Field>
      )}
      <FormActions
        submit={t(invite ? "staff.sendInvitation" : "staff.make")}
        sending={formState.isSubmitting}
        onCancel={onClose}
      />
    </form>
  );
}
