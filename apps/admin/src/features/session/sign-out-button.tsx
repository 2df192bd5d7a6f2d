"use client";

import { Button } from "@mizan/ui/button";
import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { signOutHere } from "./sign-out-here";

/** The way out of a page that has no account menu. */
export function SignOutButton() {
  const t = useTranslations("shell");
  const [leaving, setLeaving] = useState(false);
  return (
    <Button
      variant="quiet"
      icon={<LogOut aria-hidden />}
      loading={leaving}
      onClick={() => {
        setLeaving(true);
        void signOutHere();
      }}
    >
      {t("signOut")}
    </Button>
  );
}
