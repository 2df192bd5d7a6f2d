"use server";

import { Locale } from "@mizan/contracts/localized-text";
import { cookies } from "next/headers";
import { LOCALE_COOKIE } from "./locale";
import { isSecure } from "./session/is-secure";

const YEAR_SECONDS = 365 * 24 * 3600;

/** Remembers the language in this browser; the page that asked is rendered again in it, in place. */
export async function setLocale(locale: Locale): Promise<void> {
  (await cookies()).set(LOCALE_COOKIE, Locale.parse(locale), {
    path: "/",
    maxAge: YEAR_SECONDS,
    sameSite: "lax",
    httpOnly: true,
    secure: isSecure(),
  });
}
