"use server";

import { getLocale } from "next-intl/server";
import { redirect } from "@/i18n/navigation";
import { orNull } from "@/lib/api-problem";
import { addressFieldNames } from "./address-fields";
import { answerForm, readFields } from "./answer-form";
import { answerPress } from "./answer-press";
import { asSignedIn } from "./as-signed-in";
import type { FormState } from "./form-state";

const PATH = "/account/addresses";

/** Keeps a new address, or changes one. */
export async function saveAddress(_: FormState, form: FormData): Promise<FormState> {
  const { id } = readFields(form, ["id"]);
  const values = readFields(form, addressFieldNames);
  const state = await answerForm(values, ["line1", "city"], () =>
    asSignedIn(async (api) => {
      await api.customers.saveAddress.mutate({ ...values, ...(id && { id }) });
      return { done: null };
    }, PATH),
  );
  if (state.failure || Object.keys(state.errors).length > 0) return state;
  return redirect({ href: PATH, locale: await getLocale() });
}

/** Makes an address the default one. */
export async function preferAddress(_: FormState, form: FormData): Promise<FormState> {
  const { id } = readFields(form, ["id"]);
  return answerPress(PATH, (api) => api.customers.saveAddress.mutate({ id, isDefault: true }));
}

/** Takes an address out of the book; one that is gone already is as it was wished. */
export async function removeAddress(_: FormState, form: FormData): Promise<FormState> {
  const { id } = readFields(form, ["id"]);
  return answerPress(PATH, (api) => orNull(api.customers.deleteAddress.mutate({ id })));
}
