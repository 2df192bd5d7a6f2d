"use server";

import { Locale } from "@mizan/contracts/localized-text";
import { answerForm, readFields } from "./answer-form";
import { asSignedIn } from "./as-signed-in";
import type { FormState } from "./form-state";

/** Changes the name, the phone and the language of whoever is signed in. */
export async function saveProfile(_: FormState, form: FormData): Promise<FormState> {
  const values = readFields(form, ["name", "phone", "locale"]);
  return answerForm(values, ["name"], () =>
    asSignedIn(async (api) => {
      const { name, phone, locale } = values;
      await api.customers.updateOwn.mutate({ name, phone: phone || null, locale: Locale.parse(locale) });
      return { done: "profile" } as const;
    }),
  );
}

/** Moves the account to another address, which is proven by a link that is mailed there. */
export async function changeEmail(_: FormState, form: FormData): Promise<FormState> {
  const values = readFields(form, ["email", "currentPassword"]);
  return answerForm(values, ["email", "currentPassword"], () =>
    asSignedIn(async (api) => {
      await api.customers.updateOwn.mutate(values);
      return { done: "email" } as const;
    }),
  );
}
