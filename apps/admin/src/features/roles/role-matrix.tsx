"use client";

import { ADMIN, permissions, SUPER_ADMIN } from "@mizan/contracts/permissions";
import type { Role } from "@mizan/contracts/staff";
import { StatusShape } from "@mizan/ui/badge";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@mizan/ui/table";
import { useTranslations } from "next-intl";
import { Localized } from "@/components/localized";
import { NearLink } from "@/components/near-link";
import { type Level, resources, toLevels } from "@/lib/permission-levels";
import { RoleActions } from "./role-actions";

interface RoleMatrixProps {
  roles: readonly Role[];
  onEdit: (role: Role) => void;
}

const shapeOf = { none: "empty", read: "half", write: "full" } as const satisfies Record<Level, string>;

/** A line for each thing and a column for each role; every cell says in a word how far the role may go. */
export function RoleMatrix({ roles, onEdit }: RoleMatrixProps) {
  const t = useTranslations();
  const held = roles.map((role) => ({
    role,
    levels: toLevels(role.slug === SUPER_ADMIN ? permissions : role.permissions),
  }));
  return (
    <div className="rounded-md border border-border bg-surface">
      <Table label={t("roles.title")} keepColumns>
        <TableHead>
          <tr>
            <Th pinned className="min-w-44 py-2 align-top max-sm:min-w-28">
              {t("roles.thing")}
            </Th>
            {roles.map((role) => (
              <Th key={role.slug} className="min-w-36 py-2 align-top whitespace-normal max-sm:min-w-28">
                <span className="flex items-start justify-between gap-1">
                  <span>
                    <Localized text={role.name} className="block text-body text-text" />
                    <NearLink
                      href={`/users?role=${role.slug}`}
                      className="text-small font-normal text-text-3 underline"
                    >
                      {t("roles.holders", { count: role.holders })}
                    </NearLink>
                  </span>
                  <RoleActions role={role} onEdit={() => onEdit(role)} />
                </span>
              </Th>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {resources.map((resource) => (
            <TableRow key={resource}>
              <Td pinned>
                <span className="font-medium">{t(`apiKeys.resources.${resource}`)}</span>
                <span className="block text-small text-text-3 max-sm:hidden">
                  {t(`roles.about.${resource}`)}
                </span>
              </Td>
              {held.map(({ role, levels }) => (
                <Td key={role.slug}>
                  {role.slug === ADMIN ? (
                    <span className="text-text-3">{t("roles.perAccount")}</span>
                  ) : (
                    <span className="flex items-center gap-1.5 whitespace-nowrap">
                      <StatusShape shape={shapeOf[levels[resource]]} className="text-text-2" />
                      {t(`apiKeys.levels.${levels[resource]}`)}
                    </span>
                  )}
                </Td>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <section className="border-t border-border p-4 text-small text-text-2">
        <h2 className="pb-2 font-medium text-text">{t("roles.fixed")}</h2>
        <dl className="flex flex-col gap-1">
          {roles
            .filter(({ isFixed }) => isFixed)
            .map((role) => (
              <div key={role.slug} className="flex flex-wrap gap-x-2">
                <dt className="font-medium">
                  <Localized text={role.name} />
                </dt>
                <dd>{t(`roles.fixedText.${fixedKey(role.slug)}`)}</dd>
              </div>
            ))}
        </dl>
      </section>
    </div>
  );
}

const fixedKey = (slug: string) =>
  slug === SUPER_ADMIN ? "super_admin" : slug === ADMIN ? "admin" : "courier";
