"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { EditableSettings } from "@mizan/contracts/settings";
import { toast } from "@mizan/ui/toaster";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { useHotkeys } from "react-hotkeys-hook";
import { SaveBar } from "@/components/save-bar";
import { useRefresh } from "@/features/live/use-refresh";
import { useLeaveGuard } from "@/lib/leave-guard";
import { problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/problem-text";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useGround } from "@/lib/use-ground";
import { DeliverySection } from "./delivery-section";
import { LanguagesSection } from "./languages-section";
import { MoneySection } from "./money-section";
import {
  changedSettings,
  type SettingsValues,
  settingsSchema,
  toSettingsInput,
  toSettingsValues,
} from "./settings-form";
import { StoreSection } from "./store-section";

/** The settings by the merchant's job; only what changed is saved, on top of whatever others saved meanwhile. */
export function SettingsFields({ settings }: { settings: EditableSettings }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const mayWrite = useCan("settings:write");
  const [conflict, setConflict] = useState(false);
  const form = useForm<SettingsValues>({
    resolver: zodResolver(settingsSchema),
    defaultValues: toSettingsValues(settings),
  });
  const { reset, control } = form;
  useGround(form, settings.version, toSettingsValues(settings));

  const values = useWatch({ control, compute: (entered) => entered });
  const changes = JSON.stringify(values) !== JSON.stringify(toSettingsValues(settings));
  useLeaveGuard(changes ? t("settings.title") : null);

  const { mutateAsync } = useMutation(trpc.settings.update.mutationOptions());
  const submit = form.handleSubmit(async (values) => {
    const before = toSettingsInput(toSettingsValues(settings));
    try {
      const changed = changedSettings(before, toSettingsInput(values));
      const saved = { ...settings, ...(await mutateAsync({ ...changed, version: settings.version })) };
      reset(toSettingsValues(saved));
      setConflict(false);
      queryClient.setQueryData(trpc.settings.get.queryKey(), saved);
      toast.success(t("settings.saved"));
      // The store's name, digits and time zone are part of every page.
      router.refresh();
    } catch (error) {
      if (problemOf(error).code === "PRECONDITION_FAILED") setConflict(true);
      else toast.error(problemText(error));
      await refresh([{ path: "settings" }]);
    }
  });
  useHotkeys("mod+s", () => void submit(), {
    enabled: mayWrite && changes,
    enableOnFormTags: true,
    preventDefault: true,
  });

  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate>
        {!mayWrite && <p className="pb-4 text-text-2">{t("settings.readOnly")}</p>}
        {conflict && (
          <p
            role="alert"
            className="mb-4 rounded-md border border-status-warn-edge bg-status-warn p-4 text-status-warn-text"
          >
            {t("settings.conflict")}
          </p>
        )}
        <fieldset disabled={!mayWrite} className="flex max-w-4xl flex-col gap-4">
          <legend className="sr-only">{t("settings.title")}</legend>
          <StoreSection />
          <LanguagesSection />
          <MoneySection currencyInUse={settings.currencyInUse} />
          <DeliverySection />
        </fieldset>
        {mayWrite && changes && (
          <SaveBar
            summary={t("settings.unsaved")}
            saveLabel={t("action.save")}
            saving={form.formState.isSubmitting}
            onDiscard={() => reset(toSettingsValues(settings))}
          />
        )}
      </form>
    </FormProvider>
  );
}
