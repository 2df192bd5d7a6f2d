"use client";

import type { Company } from "@mizan/contracts/companies";
import { Button } from "@mizan/ui/button";
import { ConfirmDialog } from "@mizan/ui/dialog";
import { toast } from "@mizan/ui/toaster";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { useConfirm } from "@/lib/session/page-session";

const Refusal = z.object({ reason: z.string() });

/** Lets an operator into a company, once they have read what that means. */
export function EnterCompany({ company, name }: { company: Company; name: string }) {
  const t = useTranslations("companies");
  const words = useTranslations("action");
  const confirm = useConfirm();
  const ask = () =>
    fetch("/api/visit", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ companyId: company.id }),
    }).catch(() => null);
  const enter = async () => {
    let answer = await ask();
    const refusal = answer?.ok ? null : Refusal.safeParse(await answer?.json().catch(() => null));
    if (refusal?.data?.reason === "step_up.required") {
      if (!(await confirm())) return;
      answer = await ask();
    }
    // Everything that is remembered here is of one's own company.
    if (answer?.ok) window.location.assign("/");
    else toast.error(t("notEntered"));
  };
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" aria-label={t("enterOf", { name })}>
          {t("enter")}
        </Button>
      }
      title={t("enterTitle", { name })}
      description={t("enterText")}
      confirmLabel={t("enter")}
      cancelLabel={words("cancel")}
      onConfirm={enter}
    />
  );
}
