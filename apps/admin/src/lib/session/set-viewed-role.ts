"use server";

import { RoleSlug } from "@mizan/contracts/permissions";
import { cookies } from "next/headers";
import { isSecure } from "./is-secure";
import { VIEW_AS_COOKIE } from "./viewed-role";

/** Looks at the shop as a role from the next request on, or as oneself again; it ends with the browser's session. */
export async function setViewedRole(role: RoleSlug | null): Promise<void> {
  const jar = await cookies();
  if (role === null) jar.delete(VIEW_AS_COOKIE);
  else
    jar.set(VIEW_AS_COOKIE, RoleSlug.parse(role), {
      path: "/",
      sameSite: "lax",
      httpOnly: true,
      secure: isSecure(),
    });
}
