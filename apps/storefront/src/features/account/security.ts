"use server";

import { getLocale } from "next-intl/server";
import { changeCart } from "@/features/cart/cart-session";
import { auth, closeSession, openSession } from "@/features/session/session";
import { redirect } from "@/i18n/navigation";
import { customerApi } from "@/lib/api";
import { orNull } from "@/lib/api-problem";
import { answerForm, readFields } from "./answer-form";
import { answerPress } from "./answer-press";
import { asSignedIn } from "./as-signed-in";
import type { FormState } from "./form-state";

const PATH = "/account/security";

/** Gives the account another password. All other sessions end; this one goes on with new tokens. */
export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  const values = readFields(form, ["currentPassword", "newPassword"]);
  return answerForm(values, ["currentPassword", "newPassword"], () =>
    asSignedIn(async (api) => {
      await openSession(await api.session.changePassword.mutate(values));
      return { done: "password" } as const;
    }, PATH),
  );
}

/** Ends a session elsewhere; one that is over already is as it was wished. */
export async function endSession(_: FormState, form: FormData): Promise<FormState> {
  const { id } = readFields(form, ["id"]);
  return answerPress(PATH, (api) => orNull(api.session.end.mutate({ id })));
}

/** Ends every session but this one. */
export async function endOtherSessions(): Promise<FormState> {
  return answerPress(PATH, (api) => api.session.endOthers.mutate());
}

/** Ends this session and leaves nothing of its customer in the browser. */
export async function signOut(): Promise<void> {
  const claims = await auth();
  if (claims)
    await endOwnSession(claims).catch((error: unknown) => {
      console.error("A session could not be ended, and is forgotten here alone", error);
    });
  await closeSession();
  await changeCart({ type: "clear" });
  redirect({ href: { pathname: "/sign-in", query: { reason: "signed-out" } }, locale: await getLocale() });
}

async function endOwnSession(claims: { apiToken: string }): Promise<void> {
  const api = await customerApi(claims);
  const current = (await api.session.list.query()).find(({ isCurrent }) => isCurrent);
  if (current) await api.session.end.mutate({ id: current.id });
}
