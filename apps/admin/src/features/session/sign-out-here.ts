import { THEME_KEY } from "@mizan/ui/theme-provider";
import { signOut } from "next-auth/react";
import { setViewedRole } from "@/lib/session/set-viewed-role";

/** Signs out, and leaves nothing of whoever did to the next one here: neither their theme nor the role that they looked as. */
export async function signOutHere(): Promise<void> {
  await setViewedRole(null);
  window.localStorage.removeItem(THEME_KEY);
  await signOut({ callbackUrl: "/sign-in" });
}
