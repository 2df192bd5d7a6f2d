import { conflict, forbidden, notFound } from "@mizan/contracts/errors";
import { permissions as everyPermission, type Permission } from "@mizan/contracts/permissions";
import type { Role, SaveRoleInput } from "@mizan/contracts/staff";
import { constraintOf, sql } from "@mizan/db";
import { authorize, refuseBeyondOwn, stepUp } from "../access";
import { changedFields, recordAudit } from "../audit";
import { type Context, inTransaction, recordEvents, refuseStale } from "../platform";
import { loadRole, lockRole } from "./list-roles";

/**
 * Makes a role, or changes the one whose `version` is named. Its holders have the new rights within seconds.
 *
 * A change that changes nothing keeps the version and tells nobody.
 *
 * Errors  NOT_FOUND role.absent · PRECONDITION_FAILED with `theirs` · FORBIDDEN step_up.required, permission.not_held, role.own
 *         · CONFLICT role.taken for a new one, role.fixed.
 * Emits   role.changed.
 */
export async function saveRole(ctx: Context, input: SaveRoleInput): Promise<Role> {
  authorize(ctx, input.version === undefined ? "create" : "update", "Role");
  await stepUp(ctx);
  return inTransaction(ctx, async (tx) => {
    const before = await lockRole(tx, input.slug);
    const words = everyPermission.filter((word) => input.permissions.includes(word));
    if (input.version === undefined) await insertRole(tx, input, words, before);
    else await updateRole(tx, input, words, before);
    const after = await loadRole(tx, input.slug);
    if (before?.version === after.version) return after;
    await recordAudit(tx, {
      action: before ? "role.updated" : "role.created",
      subjectType: "Role",
      subjectId: input.slug,
      before,
      after,
    });
    await recordEvents(tx, [{ type: "role.changed", subjectId: input.slug, payload: { role: input.slug } }]);
    return after;
  });
}

async function insertRole(tx: Context, input: SaveRoleInput, words: Permission[], taken: Role | null) {
  if (taken) throw roleTaken();
  refuseBeyondOwn(tx, words);
  const { slug, name } = input;
  try {
    await tx.sql(sql`
      INSERT INTO "Role" ("companyId", slug, "nameAr", "nameEn", permissions, "createdAt", "updatedAt")
      VALUES (${tx.companyId}::uuid, ${slug}, ${name.ar || name.en}, ${name.en || name.ar}, ${words}::text[],
        ${tx.now()}::timestamptz, ${tx.now()}::timestamptz)`);
  } catch (error) {
    const constraint = constraintOf(error);
    throw constraint === "Role_pkey" || constraint === "role_no_customer" ? roleTaken() : error;
  }
}

async function updateRole(tx: Context, input: SaveRoleInput, words: Permission[], before: Role | null) {
  if (!before) throw notFound("role");
  if (before.isFixed) throw conflict("role.fixed", "This role stays as it is: make another one");
  refuseStale(input.version, before);
  const changed = everyPermission.filter(
    (word) => words.includes(word) !== before.permissions.includes(word),
  );
  refuseBeyondOwn(tx, changed);
  if (changed.length > 0 && tx.actor.type === "staff" && tx.actor.role === input.slug)
    throw forbidden("role.own", "Somebody with another role must change what yours may do");
  const { slug } = input;
  const name = { ar: input.name.ar || input.name.en, en: input.name.en || input.name.ar };
  if (changed.length === 0 && changedFields(before.name, name).length === 0) return;
  await tx.sql(sql`
    UPDATE "Role" SET "nameAr" = ${name.ar}, "nameEn" = ${name.en},
      permissions = ${words}::text[], version = version + 1, "updatedAt" = ${tx.now()}::timestamptz
    WHERE "companyId" = ${tx.companyId}::uuid AND slug = ${slug}`);
}

const roleTaken = () => conflict("role.taken", "Another role has this name");
