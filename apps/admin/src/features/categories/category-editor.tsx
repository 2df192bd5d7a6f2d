"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { Category } from "@mizan/contracts/catalog";
import { pickText } from "@mizan/contracts/pick-text";
import { Button } from "@mizan/ui/button";
import { Switch } from "@mizan/ui/choice";
import { ConfirmDialog } from "@mizan/ui/dialog";
import { Field } from "@mizan/ui/field";
import { Input, Textarea } from "@mizan/ui/input";
import { Select } from "@mizan/ui/select";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Controller, useForm } from "react-hook-form";
import { Section } from "@/components/section";
import { useRefresh } from "@/features/live/use-refresh";
import { useFieldError } from "@/lib/field-error";
import { useLeaveGuard } from "@/lib/leave-guard";
import { directionOf } from "@/lib/locale";
import { problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/problem-text";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { CategoryForm, toCategoryInput, toCategoryValues } from "./category-form";
import { useCategoryOptions } from "./use-category-options";

interface CategoryEditorProps {
  category: Category | null;
  parentId: string | null;
  /** Its place among its siblings. */
  sortOrder: number;
  /** With the id to show next; null when it was deleted. */
  onDone: (id: string | null) => void;
}

/** Stands for "no parent", which a select cannot hold as null. */
const TOP = "top";

/** The fields of one category; deleting it asks first and shows why it is refused. */
export function CategoryEditor({ category, parentId, sortOrder, onDone }: CategoryEditorProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const language = useLanguage();
  const mayWrite = useCan("catalog:write");
  const refresh = useRefresh();
  const problemText = useProblemText();
  const fieldError = useFieldError();
  const options = useCategoryOptions();
  const order = language === "ar" ? (["ar", "en"] as const) : (["en", "ar"] as const);
  const { register, control, handleSubmit, formState, setError } = useForm({
    defaultValues: toCategoryValues(category, parentId),
    resolver: zodResolver(CategoryForm),
    disabled: !mayWrite,
  });
  const { errors, isDirty, isSubmitSuccessful } = formState;
  const name = category ? pickText(category.name, language) : t("categories.new");
  useLeaveGuard(isDirty && !isSubmitSuccessful ? name : null);

  const { mutateAsync: save, isPending: saving } = useMutation(trpc.categories.save.mutationOptions());
  const { mutateAsync: remove } = useMutation(trpc.categories.delete.mutationOptions());

  const submit = handleSubmit(async (values) => {
    try {
      const saved = await save({
        ...toCategoryInput(values),
        sortOrder,
        id: category?.id,
        version: category?.version,
      });
      toast.success(t("categories.saved", { name: pickText(saved.name, language) }));
      await refresh([{ path: "categories" }]);
      onDone(saved.id);
    } catch (error) {
      if (problemOf(error).reason === "slug.taken") {
        return setError("slug", { message: "taken" }, { shouldFocus: true });
      }
      toast.error(problemText(error));
      if (problemOf(error).code === "PRECONDITION_FAILED") await refresh([{ path: "categories" }]);
    }
  });
  const confirmDelete = async () => {
    if (!category) return;
    try {
      await remove({ id: category.id });
      toast.success(t("categories.deleted", { name }));
      onDone(null);
    } catch (error) {
      toast.error(problemText(error));
    } finally {
      await refresh([{ path: "categories" }, { path: "products.list" }]);
    }
  };

  return (
    <Section title={category && mayWrite ? t("categories.editTitle", { name }) : name}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        {order.map((locale, index) => (
          <Field
            key={locale}
            label={t(locale === "ar" ? "products.nameAr" : "products.nameEn")}
            error={index === 0 ? fieldError({ message: errors.name?.message }) : undefined}
          >
            <Input {...register(`name.${locale}`)} lang={locale} dir={directionOf(locale)} spellCheck />
          </Field>
        ))}
        {order.map((locale) => (
          <Field
            key={locale}
            label={t(locale === "ar" ? "products.descriptionAr" : "products.descriptionEn")}
            error={fieldError(errors.description?.[locale])}
          >
            <Textarea
              {...register(`description.${locale}`)}
              lang={locale}
              dir={directionOf(locale)}
              spellCheck
              rows={2}
            />
          </Field>
        ))}
        <Field label={t("categories.parent")}>
          <Controller
            control={control}
            name="parentId"
            render={({ field }) => (
              <Select
                items={[
                  { value: TOP, label: t("categories.topLevel") },
                  ...options.filter(({ value }) => value !== category?.id),
                ]}
                value={field.value ?? TOP}
                onValueChange={(value) => field.onChange(value === TOP ? null : value)}
                disabled={field.disabled}
              />
            )}
          />
        </Field>
        <Field
          label={t("categories.slug")}
          note={category ? undefined : t("field.optional")}
          help={t("products.slugHelp")}
          error={errors.slug && fieldError({ message: errors.slug.message === "taken" ? "taken" : "slug" })}
        >
          <Input {...register("slug")} dir="auto" />
        </Field>
        {(["isActive", "isHome"] as const).map((mark) => (
          <Controller
            key={mark}
            control={control}
            name={mark}
            render={({ field }) => (
              <Switch
                label={t(mark === "isActive" ? "categories.active" : "categories.home")}
                checked={field.value}
                onCheckedChange={field.onChange}
                disabled={field.disabled}
              />
            )}
          />
        ))}
        {mayWrite && (
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="primary" loading={saving}>
              {t("action.save")}
            </Button>
            {category && (
              <ConfirmDialog
                danger
                trigger={<Button variant="quiet">{t("action.delete")}</Button>}
                title={t("categories.deleteTitle", { name })}
                description={t("categories.deleteText")}
                confirmLabel={t("action.delete")}
                cancelLabel={t("action.cancel")}
                onConfirm={confirmDelete}
              />
            )}
          </div>
        )}
      </form>
    </Section>
  );
}
