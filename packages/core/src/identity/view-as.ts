import { forbidden } from "@mizan/contracts/errors";
import type { LocalizedText } from "@mizan/contracts/localized-text";
import {
  covers,
  permissions as everyPermission,
  type Permission,
  type RoleSlug,
} from "@mizan/contracts/permissions";
import { type Database, sql } from "@mizan/db";
import type { Principal } from "./principal";

/**
 * Somebody who looks at their shop as a role would: what they may do is cut down to what the role may as well. It only
 * ever takes away: nobody may do more than before, a role that is not there leaves nothing, and the platform is out of
 * sight. They stay who they are: their own account is theirs, and what they do is theirs in the audit.
 *
 * Errors  FORBIDDEN account.no_staff for anybody but staff.
 */
export async function viewAs(database: Database, principal: Principal, role: RoleSlug): Promise<Principal> {
  const { actor, companyId } = principal;
  if (actor.type !== "staff")
    throw forbidden("account.no_staff", "Only staff look at the shop as another role");
  const [row] = await database
    .forCompany(companyId)
    .sql<{ name: LocalizedText; permissions: Permission[] }>(sql`
    SELECT jsonb_build_object('ar', "nameAr", 'en', "nameEn") AS name, permissions FROM "Role"
    WHERE "companyId" = ${companyId}::uuid AND slug = ${role}`);
  const permissions = everyPermission.filter(
    (word) => covers(actor.permissions, word) && covers(row?.permissions ?? [], word),
  );
  const name = row?.name ?? { ar: role, en: role };
  return { ...principal, actor: { ...actor, permissions, isOperator: false, viewAs: { role, name } } };
}
