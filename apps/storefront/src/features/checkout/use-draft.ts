"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { CheckoutState } from "./checkout-state";
import { type CheckoutField, type CheckoutValues, checkoutFields } from "./checkout-values";
import { type Draft, readDraft, typedOver } from "./draft";

/** Kept for as long as the tab is open, and on this device only. */
const DRAFT_KEY = "mizan-checkout";

/** With what, and for whom, a form was opened. */
interface OpenedForm {
  filled: CheckoutValues;
  owner: string;
}

/** What has been typed over what the form was filled with, kept through a refresh with the name of the try. */
export function useDraft(state: CheckoutState, opened: OpenedForm) {
  // It stays whose it was when the session ends over it.
  const [{ filled, owner }] = useState(opened);
  const [values, setValues] = useState(state.values);
  const [attempt, setAttempt] = useState(state.attempt);
  const [isRestored, setIsRestored] = useState(false);

  const restore = useEffectEvent(() => {
    setIsRestored(true);
    const stored = readDraft(sessionStorage.getItem(DRAFT_KEY), owner);
    if (!stored) return;
    setAttempt(stored.attempt);
    // What was sent without scripts is newer than what is stored.
    if (checkoutFields.some((field) => values[field] !== filled[field])) return;
    setValues((shown) => ({ ...shown, ...stored.typed }));
  });
  useEffect(() => restore(), []);

  // A refusal names the next try anew.
  const [answered, setAnswered] = useState(state);
  if (state !== answered) {
    setAnswered(state);
    setAttempt(state.attempt);
  }

  useEffect(() => {
    if (!isRestored) return;
    const draft: Draft = { owner, attempt, typed: typedOver(filled, values) };
    sessionStorage.setItem(DRAFT_KEY, JSON.stringify(draft));
  }, [isRestored, owner, attempt, filled, values]);

  const fill = (some: Partial<CheckoutValues>) => setValues((typed) => ({ ...typed, ...some }));
  const set = (field: CheckoutField, value: string) => fill({ [field]: value });
  return { values, attempt, set, fill };
}

/** The order is placed, or its customer has left: the next form begins with what the shop fills in, and another name. */
export const forgetDraft = () => sessionStorage.removeItem(DRAFT_KEY);
