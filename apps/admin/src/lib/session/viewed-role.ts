import { RoleSlug } from "@mizan/contracts/permissions";

/** The cookie of the browser's session that names the role which the shop is looked at as. */
export const VIEW_AS_COOKIE = "mizan-view-as";

/** The role that a request's cookies name, or null; a cookie that can be none is as good as absent. */
export function viewedRole(cookies: string | null): string | null {
  const [, value] = new RegExp(`(?:^|; )${VIEW_AS_COOKIE}=([^;]*)`).exec(cookies ?? "") ?? [];
  return RoleSlug.safeParse(value).data ?? null;
}
