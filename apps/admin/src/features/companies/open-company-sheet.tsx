"use client";

import type { OpenedCompany } from "@mizan/contracts/companies";
import { Sheet } from "@mizan/ui/dialog";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FormProvider, useForm } from "react-hook-form";
import { useRefresh } from "@/features/live/use-refresh";
import { readRateBps } from "@/features/settings/settings-form";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { type NewCompany, newCompanyResolver, readHosts } from "./company-form";
import { OpenCompanyFields } from "./open-company-fields";

interface OpenCompanySheetProps {
  open: boolean;
  onClose: () => void;
  onOpened: (opened: OpenedCompany) => void;
}

const fresh: NewCompany = {
  slug: "",
  name: { ar: "", en: "" },
  hosts: "",
  currency: "SAR",
  timeZone: "Asia/Riyadh",
  digits: "latn",
  tax: "15",
  taxIncluded: true,
  ownerName: "",
  ownerEmail: "",
  ownerLocale: "ar",
};

/** Opens a company and invites its owner. */
export function OpenCompanySheet({ open, onClose, onOpened }: OpenCompanySheetProps) {
  const t = useTranslations();
  return (
    <Sheet
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t("companies.open")}
      description={t("companies.openText")}
      closeLabel={t("action.close")}
    >
      <NewCompanyForm onClose={onClose} onOpened={onOpened} />
    </Sheet>
  );
}

function NewCompanyForm({ onClose, onOpened }: Omit<OpenCompanySheetProps, "open">) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const { mutateAsync } = useMutation(trpc.companies.open.mutationOptions());
  const form = useForm({ resolver: newCompanyResolver, defaultValues: fresh });
  const submit = form.handleSubmit(async (typed) => {
    const { slug, name, hosts, currency, timeZone, digits, tax, taxIncluded } = typed;
    try {
      const opened = await mutateAsync({
        slug,
        name,
        domains: readHosts(hosts),
        settings: { currency, timeZone, digits, taxIncluded, taxRateBps: readRateBps(tax) ?? 0 },
        owner: { name: typed.ownerName, email: typed.ownerEmail, locale: typed.ownerLocale },
      });
      toast.success(t("companies.opened", { slug }));
      onClose();
      onOpened(opened);
    } catch (error) {
      toast.error(problemText(error));
    } finally {
      await refresh([{ path: "companies" }]);
    }
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <OpenCompanyFields onCancel={onClose} />
      </form>
    </FormProvider>
  );
}
