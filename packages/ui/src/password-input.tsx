"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { IconButton } from "./button";
import { cn } from "./cn";
import { Input } from "./input";

type PasswordInputProps = Omit<ComponentProps<typeof Input>, "type" | "trail" | "ltr"> & {
  /** What the button that shows the letters is called, and what once they are shown. */
  labels: { show: string; hide: string };
};

/** A field for a password, whose letters can be looked at. */
export function PasswordInput({ labels, className, ...rest }: PasswordInputProps) {
  const [isShown, setShown] = useState(false);
  return (
    <Input
      autoCapitalize="off"
      spellCheck={false}
      {...rest}
      type={isShown ? "text" : "password"}
      ltr
      className={cn("pe-12", className)}
      trail={
        <IconButton
          label={isShown ? labels.hide : labels.show}
          icon={isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          className="-me-3"
          onClick={() => setShown(!isShown)}
        />
      }
    />
  );
}
