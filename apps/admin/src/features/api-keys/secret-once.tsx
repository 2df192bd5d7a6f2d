"use client";

import { Button } from "@mizan/ui/button";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useCopy } from "@/lib/use-copy";

interface SecretOnceProps {
  secret: string;
  onClose: () => void;
}

/** A secret that was just made. It is nowhere else: whoever closes this without it has to rotate the key. */
export function SecretOnce({ secret, onClose }: SecretOnceProps) {
  const t = useTranslations("apiKeys");
  const field = useRef<HTMLInputElement>(null);
  const { copied, copy } = useCopy(field);
  return (
    <div className="flex flex-col gap-5">
      <p className="rounded-sm border border-status-warn-edge bg-status-warn px-3 py-2 text-status-warn-text">
        {t("secretOnce")}
      </p>
      <Field label={t("secret")}>
        <Input
          ref={field}
          value={secret}
          readOnly
          ltr
          className="font-mono text-code"
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <p role="status" className="text-small text-text-2">
        {copied !== null && t(copied ? "copied" : "copyByHand")}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={() => void copy()}>
          {t("copy")}
        </Button>
        <Button variant="primary" onClick={onClose}>
          {t("kept")}
        </Button>
      </div>
    </div>
  );
}
