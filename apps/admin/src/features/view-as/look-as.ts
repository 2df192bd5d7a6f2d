import type { RoleSlug } from "@mizan/contracts/permissions";
import { setViewedRole } from "@/lib/session/set-viewed-role";

/** Looks at the shop as a role, or as oneself again. Everything that was fetched as somebody else is left behind. */
export async function lookAs(role: RoleSlug | null, next: string): Promise<void> {
  await setViewedRole(role);
  window.location.assign(next);
}
