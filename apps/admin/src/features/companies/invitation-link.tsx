"use client";

import type { OpenedCompany } from "@mizan/contracts/companies";
import { Button } from "@mizan/ui/button";
import { Dialog } from "@mizan/ui/dialog";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { toast } from "@mizan/ui/toaster";
import { useTranslations } from "next-intl";

/** Where no mail can be sent: the owner's link, to be handed over. It is not shown again. */
export function InvitationLink({ opened, onClose }: { opened: OpenedCompany | null; onClose: () => void }) {
  const t = useTranslations("companies");
  const words = useTranslations("action");
  const link = opened?.invitation ?? null;
  if (link === null) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    toast.success(t("copied"));
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t("linkTitle")}
      description={t("linkText")}
      closeLabel={words("close")}
      footer={
        <Button variant="primary" onClick={() => void copy()}>
          {t("copy")}
        </Button>
      }
    >
      <Field label={t("link")}>
        <Input value={link} readOnly ltr onFocus={(event) => event.target.select()} />
      </Field>
    </Dialog>
  );
}
