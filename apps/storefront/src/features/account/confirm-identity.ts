"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "@/i18n/navigation";
import { answerForm, readFields } from "./answer-form";
import { asSignedIn } from "./as-signed-in";
import type { FormState } from "./form-state";

const PATH = "/account/data";

/** Makes sure by the password that it is the account's holder who sits here, and shows the page of their data again. */
export async function confirmIdentity(_: FormState, form: FormData): Promise<FormState> {
  const values = readFields(form, ["currentPassword"]);
  const state = await answerForm(values, ["currentPassword"], () =>
    asSignedIn(async (api) => {
      await api.session.confirmIdentity.mutate({ password: values.currentPassword });
      return { done: null };
    }, PATH),
  );
  if (state.failure || Object.keys(state.errors).length > 0) return state;
  return redirect({ href: PATH, locale: await getLocale() });
}
