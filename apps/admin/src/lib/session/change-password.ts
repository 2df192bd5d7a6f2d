"use server";

import { ChangePasswordInput } from "@mizan/contracts/identity";
import { cookies } from "next/headers";
import { type Problem, problemOf } from "../problem";
import { api } from "../trpc-server";
import { isSecure } from "./is-secure";
import { SESSION_SECONDS, writeClaims } from "./session";
import { claimsOf } from "./session-claims";

/**
 * Changes the password of whoever is signed in. The new tokens go into the cookie and nowhere else.
 *
 * Shape  why it was refused; null when it was done.
 */
export async function changePassword(
  input: ChangePasswordInput,
): Promise<Pick<Problem, "code" | "reason"> | null> {
  try {
    const result = await (await api()).session.changePassword.mutate(ChangePasswordInput.parse(input));
    const jar = await cookies();
    for (const { name, value } of await writeClaims(claimsOf(result)))
      jar.set(name, value, {
        path: "/",
        httpOnly: true,
        sameSite: "lax",
        secure: isSecure(),
        maxAge: SESSION_SECONDS,
      });
    return null;
  } catch (error) {
    const { code, reason } = problemOf(error);
    return { code, reason };
  }
}
