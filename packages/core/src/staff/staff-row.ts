import { ADMIN, permissions as everyPermission, SUPER_ADMIN } from "@mizan/contracts/permissions";
import { StaffMember } from "@mizan/contracts/staff";
import { sql } from "@mizan/db";
import { toInstant, toInstantOrNull } from "../platform";

/** A member of staff as `staffColumns` selects it. */
export type StaffRow = Omit<StaffMember, "invitedUntil" | "lastLoginAt" | "createdAt" | "updatedAt"> & {
  invitedUntil: Date | null;
  lastLoginAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** The columns of an account `s` and its role `r` that the contract shows. */
export const staffColumns = sql`
  s.id, s.name, s.email, s.phone, s.avatar, s.role, jsonb_build_object('ar', r."nameAr", 'en', r."nameEn") AS "roleName",
  CASE s.role WHEN ${SUPER_ADMIN} THEN ${everyPermission}::text[] WHEN ${ADMIN} THEN s.permissions
    ELSE r.permissions END AS permissions,
  s.permissions AS listed, s.locale, s."isActive",
  EXISTS (SELECT FROM "SecondFactor" f WHERE f."companyId" = s."companyId" AND f."staffId" = s.id
    AND f."confirmedAt" IS NOT NULL) AS "hasSecondFactor",
  EXISTS (SELECT FROM "PlatformOperator" o WHERE o."companyId" = s."companyId" AND o."staffId" = s.id) AS "isOperator",
  s."passwordHash" IS NOT NULL AS "hasJoined",
  CASE WHEN s."passwordHash" IS NULL THEN (
    SELECT max(t."expiresAt") FROM "AccountToken" t
    WHERE t."companyId" = s."companyId" AND t."staffId" = s.id AND t.purpose = 'invitation'
  ) END AS "invitedUntil", s."lastLoginAt", s.version, s."createdAt", s."updatedAt"`;

export const toStaffMember = (row: StaffRow): StaffMember =>
  StaffMember.parse({
    ...row,
    invitedUntil: toInstantOrNull(row.invitedUntil),
    lastLoginAt: toInstantOrNull(row.lastLoginAt),
    createdAt: toInstant(row.createdAt),
    updatedAt: toInstant(row.updatedAt),
  });
