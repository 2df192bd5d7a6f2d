"use server";

import { getLocale } from "next-intl/server";
import { visitorApi } from "@/lib/api";
import { answerForm, readFields } from "./answer-form";
import type { FormState } from "./form-state";

/** Opens an account. Whether the address has one already is told by mail alone: the answer is the same. */
export async function signUp(_: FormState, form: FormData): Promise<FormState> {
  const values = readFields(form, ["name", "email", "phone", "password"]);
  const { phone, ...account } = values;
  return answerForm(values, ["name", "email", "password"], async () => {
    const api = await visitorApi();
    const { warnings } = await api.customers.register.mutate({
      ...account,
      ...(phone && { phone }),
      locale: await getLocale(),
    });
    return { done: "registered", ...(warnings.includes("email.disposable") && { warning: "disposable" }) };
  });
}
