"use client";

import type { OpenedCompany } from "@mizan/contracts/companies";
import { Button } from "@mizan/ui/button";
import { Dialog } from "@mizan/ui/dialog";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useCopy } from "@/lib/use-copy";

/** Where no mail can be sent: the owner's link, to be handed over. It is not shown again. */
export function InvitationLink({ opened, onClose }: { opened: OpenedCompany | null; onClose: () => void }) {
  const t = useTranslations("companies");
  const words = useTranslations("action");
  const field = useRef<HTMLInputElement>(null);
  const { copied, copy } = useCopy(field);
  const link = opened?.invitation ?? null;
  if (link === null) return null;
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      shownOnce
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
        <Input ref={field} value={link} readOnly ltr onFocus={(event) => event.target.select()} />
      </Field>
      <p role="status" className="pt-2 text-small text-text-2">
        {copied !== null && t(copied ? "copied" : "copyByHand")}
      </p>
    </Dialog>
  );
}
