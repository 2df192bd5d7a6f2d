"use server";

import { getLocale } from "next-intl/server";
import { closeSession } from "@/features/session/session";
import { redirect } from "@/i18n/navigation";
import { visitorApi } from "@/lib/api";
import { answerForm, readFields } from "./answer-form";
import type { FormState } from "./form-state";

/** Mails a link to choose another password, to whoever has an account with the address. */
export async function forgotPassword(_: FormState, form: FormData): Promise<FormState> {
  const values = readFields(form, ["email"]);
  return answerForm(values, ["email"], async () => {
    const api = await visitorApi();
    await api.session.requestPasswordReset.mutate({ kind: "customer", email: values.email });
    return "resetSent";
  });
}

/** Takes the password that the holder of a mailed link chose. */
export async function resetPassword(_: FormState, form: FormData): Promise<FormState> {
  const { token } = readFields(form, ["token"]);
  const values = readFields(form, ["password"]);
  const state = await answerForm(values, ["password"], async () => {
    const api = await visitorApi();
    await api.session.resetPassword.mutate({ token, ...values });
    return { done: null };
  });
  if (state.failure || Object.keys(state.errors).length > 0) return state;
  // Every session has ended with the former password, this browser's too.
  await closeSession();
  return redirect({
    href: { pathname: "/sign-in", query: { reason: "password-changed" } },
    locale: await getLocale(),
  });
}

/** Takes an address for proven. */
export async function verifyEmail(_: FormState, form: FormData): Promise<FormState> {
  const { token } = readFields(form, ["token"]);
  return answerForm({}, [], async () => {
    const api = await visitorApi();
    await api.session.verifyEmail.mutate({ token });
    return "verified";
  });
}

/** Mails another link that proves an address. */
export async function resendVerification(_: FormState, form: FormData): Promise<FormState> {
  const values = readFields(form, ["email"]);
  return answerForm(values, ["email"], async () => {
    const api = await visitorApi();
    await api.session.requestEmailVerification.mutate(values);
    return "linkSent";
  });
}
