"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { countedText } from "@mizan/contracts/counted-unit";
import { pickText } from "@mizan/contracts/pick-text";
import { toMilli } from "@mizan/contracts/quantity-arithmetic";
import { RadioGroup, Segmented } from "@mizan/ui/choice";
import { Field, FieldGroup } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { Mirrored } from "@mizan/ui/mirrored";
import { Select } from "@mizan/ui/select";
import { toast } from "@mizan/ui/toaster";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller, useForm, useWatch } from "react-hook-form";
import { FormActions } from "@/components/form-actions";
import { Qty } from "@/components/price";
import { useRefresh } from "@/features/live/use-refresh";
import { useFieldError } from "@/lib/field-error";
import { problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { useFormats, useLanguage } from "@/lib/use-formats";
import { useUnitName } from "@/lib/use-unit-name";
import { AdjustForm, onHandAfter, toAdjustInput } from "./adjust-form";
import { reasonsFor } from "./adjust-reasons";
import type { Adjustable } from "./adjust-sheet";

const ways = ["increment", "decrement", "count"] as const;

/** The form of a correction: each way and reason says what it means, and the figure it leads to is shown before. */
export function AdjustFields({ product, onDone }: { product: Adjustable; onDone: () => void }) {
  const t = useTranslations("inventory");
  const tAction = useTranslations("action");
  const trpc = useTRPC();
  const language = useLanguage();
  const { quantity: writeQuantity } = useFormats();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const unitName = useUnitName()(product.unitSymbol);
  const amount = (quantity: string) => countedText(quantity, unitName, language, writeQuantity);
  const fieldError = useFieldError();
  const { data: locations = [] } = useQuery(trpc.inventory.locations.queryOptions());
  // A 409 tells the figure as it is now; until then it is the one the list showed.
  const [newerOnHand, setNewerOnHand] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string>();
  const { register, control, handleSubmit, setValue, formState } = useForm<AdjustForm>({
    resolver: zodResolver(AdjustForm),
    defaultValues: {
      locationId: product.levels[0]?.locationId ?? locations[0]?.id ?? "",
      type: "increment",
      quantity: "",
      reason: "received",
      note: "",
    },
  });
  const [locationId, type, quantity, reason] = useWatch({
    control,
    name: ["locationId", "type", "quantity", "reason"],
  });
  const onHandIn = (id: string) =>
    newerOnHand[id] ?? product.levels.find((level) => level.locationId === id)?.onHand ?? "0";
  const after = onHandAfter({ type, quantity }, onHandIn(locationId));
  const { mutateAsync } = useMutation(trpc.inventory.adjust.mutationOptions());

  const submit = handleSubmit(async (form) => {
    setRefusal(undefined);
    try {
      const { movement } = await mutateAsync(
        toAdjustInput(product.productId, form, onHandIn(form.locationId)),
      );
      toast.success(
        t("adjusted", {
          name: pickText(product.name, language),
          amount: amount(movement.onHandAfter),
        }),
      );
      onDone();
    } catch (error) {
      const { reason: why, details } = problemOf(error);
      if (why === "stock.stale") {
        const onHand = String(details.onHand);
        setNewerOnHand({ ...newerOnHand, [form.locationId]: onHand });
        setRefusal(t("stale", { onHand: amount(onHand) }));
      } else setRefusal(problemText(error));
    } finally {
      void refresh([{ path: "inventory" }, { path: "products.list" }]);
    }
  });

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      {refusal && (
        <p
          role="alert"
          className="rounded-sm border border-status-bad-edge bg-status-bad p-3 text-status-bad-text"
        >
          {refusal}
        </p>
      )}
      <Field label={t("place")}>
        <Controller
          control={control}
          name="locationId"
          render={({ field }) => (
            <Select
              items={locations.map((location) => ({
                value: location.id,
                label: pickText(location.name, language),
                hint: amount(onHandIn(location.id)),
              }))}
              value={field.value}
              onValueChange={field.onChange}
            />
          )}
        />
      </Field>
      <FieldGroup legend={t("how")} help={t(`${type}Help`)}>
        <Controller
          control={control}
          name="type"
          render={({ field }) => (
            <Segmented
              aria-label={t("how")}
              items={ways.map((value) => ({ value, label: t(value) }))}
              value={field.value}
              onValueChange={(next) => {
                field.onChange(next);
                if (!reasonsFor[next].includes(reason))
                  setValue("reason", reasonsFor[next][0] ?? "correction");
              }}
            />
          )}
        />
      </FieldGroup>
      <Field
        label={t(type === "count" ? "counted" : "quantity")}
        error={fieldError(formState.errors.quantity)}
        required
      >
        <Input
          {...register("quantity")}
          ltr
          inputMode="decimal"
          autoComplete="off"
          trail={pickText(unitName, language)}
          required
        />
      </Field>
      <p role="status" className="flex min-h-6 items-center gap-2 text-text-2">
        <span>{t("onHand")}:</span>
        <Qty value={onHandIn(locationId)} unit={product.unitSymbol} />
        {after !== null && (
          <>
            <Mirrored>
              <ArrowRight aria-hidden />
            </Mirrored>
            <Qty
              value={after}
              unit={product.unitSymbol}
              className={`font-semibold ${toMilli(after) < 0 ? "text-status-bad-text" : "text-text"}`}
            />
          </>
        )}
      </p>
      <FieldGroup legend={t("reason")}>
        <Controller
          control={control}
          name="reason"
          render={({ field }) => (
            <RadioGroup
              aria-label={t("reason")}
              items={reasonsFor[type].map((value) => ({
                value,
                label: t(`reasons.${value}`),
                hint: t(`reasonHelp.${value}`),
              }))}
              value={field.value}
              onValueChange={field.onChange}
            />
          )}
        />
      </FieldGroup>
      <Field label={t("note")} error={fieldError(formState.errors.note)}>
        <Input {...register("note")} dir="auto" maxLength={500} />
      </Field>
      <FormActions submit={tAction("save")} sending={formState.isSubmitting} onCancel={onDone} />
    </form>
  );
}
