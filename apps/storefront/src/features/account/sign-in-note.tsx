"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { cartStore } from "@/features/cart/cart-store";
import { forgetDraft } from "@/features/checkout/use-draft";
import { accountStore } from "@/features/session/account-store";
import type { SignInReason } from "@/features/session/sign-in-reason";

/** Says why one has to sign in, and leaves nothing of who was signed in here. */
export function SignInNote({ reason }: { reason: SignInReason }) {
  const t = useTranslations("account");
  useEffect(() => {
    void accountStore.settle();
    forgetDraft();
    if (reason === "signed-out" || reason === "deleted") cartStore.forget();
  }, [reason]);
  return (
    <p role="status" className="rounded-md bg-brand-soft p-4 text-brand-text">
      {t(`reasons.${reason}`)}
    </p>
  );
}
