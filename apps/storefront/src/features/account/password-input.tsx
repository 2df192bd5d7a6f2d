"use client";

import { PasswordInput as Base } from "@mizan/ui/password-input";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { passwordStrength } from "./password-strength";

type PasswordInputProps = Omit<ComponentProps<typeof Base>, "labels"> & {
  value: string;
  /** Whether it is being chosen: then how strong it is is said. */
  isNew: boolean;
};

/** A field for a password, in the language of the page. */
export function PasswordInput({ isNew, ...rest }: PasswordInputProps) {
  const t = useTranslations("account");
  return (
    <>
      <Base
        {...rest}
        autoComplete={isNew ? "new-password" : "current-password"}
        labels={{ show: t("showPassword"), hide: t("hidePassword") }}
      />
      {isNew && <StrengthMeter password={rest.value} />}
    </>
  );
}

const looks = ["bg-status-bad-edge", "bg-status-bad-edge", "bg-status-warn-edge", "bg-brand"] as const;

function StrengthMeter({ password }: { password: string }) {
  const t = useTranslations("account");
  const strength = passwordStrength(password);
  return (
    <span className="flex items-center gap-3">
      <span aria-hidden className="grid w-28 grid-cols-3 gap-1">
        {[1, 2, 3].map((step) => (
          <span
            key={step}
            className={`h-1.5 rounded-full ${strength >= step ? looks[strength] : "bg-sunken"}`}
          />
        ))}
      </span>
      <span aria-live="polite" className="text-small text-text-2">
        {password !== "" && t(`strength.${strength}`)}
      </span>
    </span>
  );
}
