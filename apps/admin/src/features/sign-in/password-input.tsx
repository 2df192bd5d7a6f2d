"use client";

import { IconButton } from "@mizan/ui/button";
import { Input } from "@mizan/ui/input";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";

/** A field for a password, whose letters can be looked at. */
export function PasswordInput(props: Omit<ComponentProps<typeof Input>, "type" | "trail" | "ltr">) {
  const t = useTranslations("signIn");
  const [visible, setVisible] = useState(false);
  return (
    <Input
      {...props}
      type={visible ? "text" : "password"}
      ltr
      trail={
        <IconButton
          size="sm"
          label={t(visible ? "hidePassword" : "showPassword")}
          icon={visible ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          className="-me-2"
          onClick={() => setVisible(!visible)}
        />
      }
    />
  );
}
