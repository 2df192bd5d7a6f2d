"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type Customer, SaveCustomerInput } from "@mizan/contracts/customers";
import { Switch } from "@mizan/ui/choice";
import { Sheet } from "@mizan/ui/dialog";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { Select } from "@mizan/ui/select";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Controller, useForm } from "react-hook-form";
import { FormActions } from "@/components/form-actions";
import { useRefresh } from "@/features/live/use-refresh";
import { useFieldError } from "@/lib/field-error";
import { useTRPC } from "@/lib/trpc";
import { useGround } from "@/lib/use-ground";

interface CustomerSheetProps {
  customer: Customer;
  open: boolean;
  onClose: () => void;
}

/** Corrects a customer's details, or blocks them. */
export function CustomerSheet({ customer, open, onClose }: CustomerSheetProps) {
  const t = useTranslations();
  return (
    <Sheet
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t("customers.editTitle", { name: customer.name })}
      closeLabel={t("action.close")}
    >
      <CustomerFields customer={customer} onDone={onClose} />
    </Sheet>
  );
}

const languages = ["ar", "en"] as const;

function CustomerFields({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const fieldError = useFieldError();
  const { mutateAsync } = useMutation(trpc.customers.save.mutationOptions());
  const { id, version, name, email, phone, locale, address, city, country, zipCode, isActive } = customer;
  const stored: SaveCustomerInput = {
    id,
    version,
    name,
    email,
    phone,
    locale,
    address,
    city,
    country,
    zipCode,
    isActive,
  };
  const form = useForm({ resolver: zodResolver(SaveCustomerInput), defaultValues: stored });
  const { register, control, handleSubmit, formState } = form;
  const refusal = useGround(form, version, stored);
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (values) => {
    try {
      await mutateAsync(values);
      toast.success(t("customers.saved", { name: values.name ?? name }));
      onDone();
    } catch (error) {
      toast.error(refusal(error));
    } finally {
      await refresh([{ path: "customers" }]);
    }
  });
  const blankToNull = { setValueAs: (typed: string | null) => (typed?.trim() ? typed : null) };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Field label={t("customers.name")} error={fieldError(errors.name)} required>
        <Input {...register("name")} dir="auto" required />
      </Field>
      <Field label={t("customers.phone")} error={fieldError(errors.phone)}>
        <Input {...register("phone", blankToNull)} type="tel" ltr />
      </Field>
      <Field label={t("customers.email")} error={errors.email && fieldError({ message: "email" })}>
        <Input {...register("email", blankToNull)} type="email" ltr />
      </Field>
      <Field label={t("customers.language")}>
        <Controller
          control={control}
          name="locale"
          render={({ field }) => (
            <Select
              items={languages.map((value) => ({ value, label: t(`customers.lang.${value}`) }))}
              value={field.value}
              onValueChange={field.onChange}
            />
          )}
        />
      </Field>
      <Field label={t("customers.address")} error={fieldError(errors.address)}>
        <Input {...register("address")} dir="auto" />
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t("customers.city")} error={fieldError(errors.city)}>
          <Input {...register("city")} dir="auto" />
        </Field>
        <Field label={t("customers.zipCode")} error={fieldError(errors.zipCode)}>
          <Input {...register("zipCode")} ltr />
        </Field>
      </div>
      <Field label={t("customers.country")} error={fieldError(errors.country)}>
        <Input {...register("country")} dir="auto" />
      </Field>
      <Controller
        control={control}
        name="isActive"
        render={({ field }) => (
          <Switch label={t("customers.active")} checked={field.value} onCheckedChange={field.onChange} />
        )}
      />
      <FormActions submit={t("action.save")} sending={isSubmitting} onCancel={onDone} />
    </form>
  );
}
