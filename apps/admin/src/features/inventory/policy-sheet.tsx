"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { StockLevel } from "@mizan/contracts/inventory";
import { pickText } from "@mizan/contracts/pick-text";
import { trimQuantity } from "@mizan/contracts/quantity-arithmetic";
import { Sheet } from "@mizan/ui/dialog";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { FormActions } from "@/components/form-actions";
import { useRefresh } from "@/features/live/use-refresh";
import { isBlank, readQuantity } from "@/lib/decimal-input";
import { useFieldError } from "@/lib/field-error";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { useUnitName } from "@/lib/use-unit-name";

const quantity = z
  .string()
  .refine((typed) => !isBlank(typed), { error: "required", abort: true })
  .refine((typed) => readQuantity(typed) !== null, "quantity");
const PolicyForm = z.object({ safety: quantity, backorderLimit: quantity });

interface PolicyProps {
  productId: string;
  unitSymbol: string;
  onClose: () => void;
}

/** How a place treats a product: kept back for the counter, promised beyond the stock. */
export function PolicySheet({ level, ...props }: PolicyProps & { level: StockLevel | null }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Sheet
      open={level !== null}
      onOpenChange={(open) => !open && props.onClose()}
      title={level ? t("inventory.policyTitle", { place: pickText(level.locationName, language) }) : ""}
      closeLabel={t("action.close")}
    >
      {level && <PolicyFields {...props} level={level} />}
    </Sheet>
  );
}

function PolicyFields({ productId, level, unitSymbol, onClose }: PolicyProps & { level: StockLevel }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const fieldError = useFieldError();
  const unit = pickText(useUnitName()(unitSymbol), useLanguage());
  const { mutateAsync } = useMutation(trpc.inventory.setPolicy.mutationOptions());
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(PolicyForm),
    defaultValues: {
      safety: trimQuantity(level.safety),
      backorderLimit: trimQuantity(level.backorderLimit),
    },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (form) => {
    try {
      await mutateAsync({
        productId,
        locationId: level.locationId,
        safety: readQuantity(form.safety) ?? "0",
        backorderLimit: readQuantity(form.backorderLimit) ?? "0",
      });
      toast.success(t("inventory.policySaved"));
      onClose();
    } catch (error) {
      toast.error(problemText(error));
    } finally {
      void refresh([{ path: "inventory" }]);
    }
  });
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <Field label={t("inventory.safety")} help={t("inventory.safetyHelp")} error={fieldError(errors.safety)}>
        <Input {...register("safety")} ltr inputMode="decimal" trail={unit} />
      </Field>
      <Field
        label={t("inventory.backorder")}
        help={t("inventory.backorderHelp")}
        error={fieldError(errors.backorderLimit)}
      >
        <Input {...register("backorderLimit")} ltr inputMode="decimal" trail={unit} />
      </Field>
      <FormActions submit={t("action.save")} sending={isSubmitting} onCancel={onClose} />
    </form>
  );
}
