"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { CheckoutState } from "./checkout-state";
import { type CheckoutField, type CheckoutValues, checkoutFields, emptyValues } from "./checkout-values";

/** Kept for as long as the tab is open, and on this device only. */
const DRAFT_KEY = "mizan-checkout";

interface Draft {
  values: CheckoutValues;
  attempt: string;
}

/**
 * What has been typed over what the form was `filled` with, kept through a refresh. The name of the try is kept with it: sent, refreshed and sent again is
 * still one order.
 */
export function useDraft(state: CheckoutState, filled: CheckoutValues) {
  const [values, setValues] = useState(state.values);
  const [attempt, setAttempt] = useState(state.attempt);

  const restore = useEffectEvent(() => {
    const stored = readDraft();
    if (!stored) return;
    setAttempt(stored.attempt);
    // What was sent without scripts is newer than what is stored.
    if (checkoutFields.some((field) => values[field] !== filled[field])) return;
    setValues((shown) => withTyped(shown, stored.values));
  });
  useEffect(() => restore(), []);

  // A refusal names the next try anew.
  const [answered, setAnswered] = useState(state);
  if (state !== answered) {
    setAnswered(state);
    setAttempt(state.attempt);
  }

  useEffect(() => {
    if (checkoutFields.some((field) => values[field] !== "")) {
      sessionStorage.setItem(DRAFT_KEY, JSON.stringify({ values, attempt } satisfies Draft));
    }
  }, [values, attempt]);

  const fill = (some: Partial<CheckoutValues>) => setValues((typed) => ({ ...typed, ...some }));
  const set = (field: CheckoutField, value: string) => fill({ [field]: value });
  return { values, attempt, set, fill };
}

/** What was typed, and where nothing was, what is shown. */
const withTyped = (shown: CheckoutValues, typed: CheckoutValues): CheckoutValues => ({
  ...shown,
  ...Object.fromEntries(checkoutFields.filter((field) => typed[field]).map((field) => [field, typed[field]])),
});

/** The order is placed: the next one begins with an empty form and another name. */
export const forgetDraft = () => sessionStorage.removeItem(DRAFT_KEY);

function readDraft(): Draft | null {
  try {
    const stored: Partial<Draft> = JSON.parse(sessionStorage.getItem(DRAFT_KEY) ?? "null") ?? {};
    if (!stored.attempt) return null;
    return { values: { ...emptyValues, ...stored.values }, attempt: stored.attempt };
  } catch {
    return null;
  }
}
