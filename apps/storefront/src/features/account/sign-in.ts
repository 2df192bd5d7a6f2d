"use server";

import { getLocale } from "next-intl/server";
import { returnPath } from "@/features/session/return-path";
import { openSession } from "@/features/session/session";
import { redirect } from "@/i18n/navigation";
import { visitorApi } from "@/lib/api";
import { answerForm, readFields } from "./answer-form";
import type { FormState } from "./form-state";

/** Signs a customer in and leads them on. The cart is this browser's, so it stays. */
export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  const { next } = readFields(form, ["next"]);
  const values = readFields(form, ["email", "password"]);
  const state = await answerForm(values, ["email", "password"], async () => {
    const api = await visitorApi();
    await openSession(await api.session.signIn.mutate({ kind: "customer", ...values }));
    return { done: null };
  });
  if (state.failure || Object.keys(state.errors).length > 0) return state;
  return redirect({ href: returnPath(next), locale: await getLocale() });
}
