"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { pickText } from "@mizan/contracts/pick-text";
import { IconButton } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { Select } from "@mizan/ui/select";
import { toast } from "@mizan/ui/toaster";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Controller, useFieldArray, useForm } from "react-hook-form";
import { FormActions } from "@/components/form-actions";
import { useRefresh } from "@/features/live/use-refresh";
import { useFieldError } from "@/lib/field-error";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC, useTRPCClient } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { ProductFinder } from "./product-finder";
import { ReceiveForm, toReceiveInput } from "./receive-form";

/** The lines of a delivery; each product is found by typing or scanning, and counted in any of its units. */
export function ReceiveFields({ onDone }: { onDone: () => void }) {
  const t = useTranslations("inventory");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const language = useLanguage();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const fieldError = useFieldError();
  const { data: locations = [] } = useQuery(trpc.inventory.locations.queryOptions());
  const { register, control, handleSubmit, formState } = useForm<ReceiveForm>({
    resolver: zodResolver(ReceiveForm),
    defaultValues: { locationId: locations[0]?.id ?? "", note: "", lines: [] },
  });
  const { fields, append, remove } = useFieldArray({ control, name: "lines", keyName: "rowKey" });
  const { mutateAsync } = useMutation(trpc.inventory.receive.mutationOptions());

  const addProduct = async (id: string) => {
    try {
      const { units, name } = await client.products.get.query({ id });
      const first = units.find((unit) => unit.isDefault) ?? units[0];
      if (!first) return;
      append({
        productId: id,
        name,
        units: units.map((unit) => ({ id: unit.id, name: unit.name })),
        productUnitId: first.id,
        quantity: "",
      });
    } catch (error) {
      toast.error(problemText(error));
    }
  };
  const submit = handleSubmit(async (form) => {
    try {
      const { movements } = await mutateAsync(toReceiveInput(form));
      toast.success(t("received", { count: movements.length }));
      onDone();
    } catch (error) {
      toast.error(problemText(error));
    } finally {
      void refresh([{ path: "inventory" }, { path: "products.list" }]);
    }
  });

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <Field label={t("place")}>
        <Controller
          control={control}
          name="locationId"
          render={({ field }) => (
            <Select
              items={locations.map(({ id, name }) => ({ value: id, label: pickText(name, language) }))}
              value={field.value}
              onValueChange={field.onChange}
            />
          )}
        />
      </Field>
      <ProductFinder label={t("addProduct")} onFound={(id) => void addProduct(id)} />
      {fields.length === 0 ? (
        <p className="text-text-2">{t("receiveEmpty")}</p>
      ) : (
        <ol aria-label={t("lines")} className="flex flex-col">
          {fields.map((line, index) => {
            const name = pickText(line.name, language);
            return (
              <li key={line.rowKey} className="flex flex-wrap items-start gap-2 border-b border-border py-2">
                <span className="min-w-0 flex-1 basis-40 pt-2 font-medium">{name}</span>
                <Field
                  hideLabel
                  label={`${t("quantity")}: ${name}`}
                  error={fieldError(formState.errors.lines?.[index]?.quantity)}
                  className="w-24"
                >
                  <Input {...register(`lines.${index}.quantity`)} ltr inputMode="decimal" />
                </Field>
                <Controller
                  control={control}
                  name={`lines.${index}.productUnitId`}
                  render={({ field }) => (
                    <Select
                      aria-label={`${t("inUnit")}: ${name}`}
                      className="w-32"
                      items={line.units.map((unit) => ({
                        value: unit.id,
                        label: pickText(unit.name, language),
                      }))}
                      value={field.value}
                      onValueChange={field.onChange}
                    />
                  )}
                />
                <IconButton
                  label={t("removeLine", { name })}
                  icon={<Trash2 aria-hidden />}
                  onClick={() => remove(index)}
                />
              </li>
            );
          })}
        </ol>
      )}
      <Field label={t("note")}>
        <Input {...register("note")} dir="auto" maxLength={500} />
      </Field>
      <FormActions
        submit={t("receiveSubmit")}
        sending={formState.isSubmitting}
        disabled={fields.length === 0}
        onCancel={onDone}
      />
    </form>
  );
}
