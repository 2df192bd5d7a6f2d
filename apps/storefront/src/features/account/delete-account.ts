"use server";

import { getLocale } from "next-intl/server";
import { changeCart } from "@/features/cart/cart-session";
import { closeSession } from "@/features/session/session";
import { redirect } from "@/i18n/navigation";
import { answerForm, readFields } from "./answer-form";
import { asSignedIn } from "./as-signed-in";
import type { FormState } from "./form-state";

/** Deletes the account of whoever is signed in and shows its password, and leaves nothing of it in the browser. */
export async function deleteAccount(_: FormState, form: FormData): Promise<FormState> {
  const values = readFields(form, ["currentPassword"]);
  const state = await answerForm(values, ["currentPassword"], () =>
    asSignedIn(async (api) => {
      await api.customers.deleteOwn.mutate(values);
      return { done: null };
    }, "/account/data"),
  );
  if (state.failure || Object.keys(state.errors).length > 0) return state;
  await closeSession();
  await changeCart({ type: "clear" });
  return redirect({
    href: { pathname: "/sign-in", query: { reason: "deleted" } },
    locale: await getLocale(),
  });
}
