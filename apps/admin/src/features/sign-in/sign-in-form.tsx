"use client";

import { useState } from "react";
import { CodeForm } from "./code-form";
import { PasswordForm } from "./password-form";

interface SignInFormProps {
  /** The page that asked; null: the one that its visitor likes to begin with. */
  next: string | null;
  /** Why the visitor is here, when they were signed in a moment ago. */
  wasEnded: boolean;
}

/** E-mail and password against the API's accounts, then a code where the account has a second factor. */
export function SignInForm({ next, wasEnded }: SignInFormProps) {
  const [step, setStep] = useState<"password" | "code">("password");
  const [startAgain, setStartAgain] = useState(false);
  const enter = (): Promise<never> => {
    // A full load: the next page is rendered with the new cookie, in the account's language where this browser has not
    // chosen one, and nothing of the signed-out one is kept.
    window.location.assign(next ?? "/start");
    return new Promise<never>(() => {});
  };
  if (step === "code")
    return (
      <CodeForm
        onEntered={enter}
        onStartAgain={(isOver) => {
          setStartAgain(isOver);
          setStep("password");
        }}
      />
    );
  const reason = startAgain ? "startAgain" : wasEnded ? "ended" : null;
  return <PasswordForm reason={reason} onEntered={enter} onSecondFactor={() => setStep("code")} />;
}
