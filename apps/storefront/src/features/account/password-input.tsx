"use client";

import { IconButton } from "@mizan/ui/button";
import { Input } from "@mizan/ui/input";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { passwordStrength } from "./password-strength";

type PasswordInputProps = Omit<ComponentProps<typeof Input>, "type"> & {
  value: string;
  /** Whether it is being chosen: then how strong it is is said. */
  isNew: boolean;
};

/** A password, which can be looked at while it is typed. */
export function PasswordInput({ isNew, ...rest }: PasswordInputProps) {
  const t = useTranslations("account");
  const [isShown, setShown] = useState(false);
  return (
    <>
      <span className="flex gap-1">
        <Input
          {...rest}
          ltr
          type={isShown ? "text" : "password"}
          autoComplete={isNew ? "new-password" : "current-password"}
          autoCapitalize="off"
          spellCheck={false}
        />
        <IconButton
          label={t(isShown ? "hidePassword" : "showPassword")}
          aria-pressed={isShown}
          icon={isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          onClick={() => setShown(!isShown)}
        />
      </span>
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
