"use client";

import type { Company } from "@mizan/contracts/companies";
import { pickText } from "@mizan/contracts/pick-text";
import { Switch } from "@mizan/ui/choice";
import { ConfirmDialog, Sheet } from "@mizan/ui/dialog";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { FormActions } from "@/components/form-actions";
import { useRefresh } from "@/features/live/use-refresh";
import { useFieldError } from "@/lib/field-error";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { useGround } from "@/lib/use-ground";
import { HostsField, NameFields } from "./company-fields";
import { type ChangedCompany, companyResolver, readHosts } from "./company-form";

/** Changes a company's names and hosts, or suspends it, which is asked about first. */
export function CompanySheet({ company, onClose }: { company: Company; onClose: () => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const fieldError = useFieldError();
  const language = useLanguage();
  const [asked, setAsked] = useState<ChangedCompany | null>(null);
  const { mutateAsync } = useMutation(trpc.companies.update.mutationOptions());
  const { id, version, name, domains, suspendedAt, isDefault, slug } = company;
  const stored = { name, hosts: domains.join(", "), isSuspended: suspendedAt !== null };
  const form = useForm({ resolver: companyResolver, defaultValues: stored });
  const refusal = useGround(form, version, stored);
  const { errors, isSubmitting } = form.formState;
  const save = async ({ hosts, ...fields }: ChangedCompany) => {
    try {
      await mutateAsync({ id, version, ...fields, domains: readHosts(hosts) });
      toast.success(t("companies.saved"));
      onClose();
    } catch (error) {
      toast.error(refusal(error));
    } finally {
      await refresh([{ path: "companies" }]);
    }
  };
  const submit = form.handleSubmit((typed) =>
    typed.isSuspended && !stored.isSuspended ? setAsked(typed) : save(typed),
  );
  return (
    <Sheet
      open
      onOpenChange={(next) => !next && onClose()}
      title={t("companies.editTitle", { slug })}
      closeLabel={t("action.close")}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <NameFields
          register={(locale) => form.register(`name.${locale}`)}
          error={fieldError(errors.name && { message: "name" })}
        />
        <HostsField register={form.register("hosts")} error={errors.hosts && t("companies.hostsWrong")} />
        {isDefault ? (
          <Field label={t("companies.state")} help={t("companies.defaultHelp")}>
            <Input value={t("companies.default")} readOnly />
          </Field>
        ) : (
          <Controller
            control={form.control}
            name="isSuspended"
            render={({ field }) => (
              <div>
                <Switch
                  label={t("companies.suspend")}
                  checked={field.value}
                  onCheckedChange={field.onChange}
                />
                <p className="pt-1 text-small text-text-3">{t("companies.suspendHelp")}</p>
              </div>
            )}
          />
        )}
        <FormActions submit={t("action.save")} sending={isSubmitting} onCancel={onClose} />
      </form>
      <ConfirmDialog
        open={asked !== null}
        onOpenChange={(next) => !next && setAsked(null)}
        title={t("companies.suspendTitle", { name: pickText(name, language) })}
        description={t("companies.suspendHelp")}
        confirmLabel={t("companies.suspendIt")}
        cancelLabel={t("action.cancel")}
        danger
        onConfirm={async () => {
          if (asked) await save(asked);
        }}
      />
    </Sheet>
  );
}
