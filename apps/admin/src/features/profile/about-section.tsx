"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { pickText } from "@mizan/contracts/pick-text";
import { type OwnStaff, UpdateOwnStaffInput } from "@mizan/contracts/staff";
import { Button } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Section } from "@/components/section";
import { useFieldError } from "@/lib/field-error";
import { useLanguage } from "@/lib/use-formats";
import { useSaveOwn } from "./use-save-own";

const { name, phone } = UpdateOwnStaffInput.shape;
const About = z.object({
  name: name.unwrap(),
  phone: z.string().refine((typed) => typed.trim() === "" || phone.safeParse(typed).success),
});

/** Name and phone; the e-mail and the role are given by others. */
export function AboutSection({ own }: { own: OwnStaff }) {
  const t = useTranslations("profile");
  const tAction = useTranslations("action");
  const fieldError = useFieldError();
  const language = useLanguage();
  const save = useSaveOwn();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(About),
    values: { name: own.name, phone: own.phone ?? "" },
  });
  const submit = handleSubmit((typed) =>
    save.mutate({ name: typed.name, phone: typed.phone.trim() || null }),
  );
  const { errors } = formState;
  return (
    <Section title={t("about")} help={`${own.email} · ${pickText(own.roleName, language)}`}>
      <form onSubmit={submit} noValidate className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("name")} error={fieldError(errors.name)}>
          <Input {...register("name")} autoComplete="name" required />
        </Field>
        <Field label={t("phone")} error={fieldError(errors.phone)}>
          <Input {...register("phone")} type="tel" ltr autoComplete="tel" />
        </Field>
        <Button
          type="submit"
          loading={save.isPending}
          disabled={!formState.isDirty}
          className="justify-self-start"
        >
          {tAction("save")}
        </Button>
      </form>
    </Section>
  );
}
