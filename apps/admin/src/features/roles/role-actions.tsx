"use client";

import { ADMIN, SUPER_ADMIN } from "@mizan/contracts/permissions";
import { pickText } from "@mizan/contracts/pick-text";
import type { Role } from "@mizan/contracts/staff";
import { IconButton } from "@mizan/ui/button";
import { ConfirmDialog } from "@mizan/ui/dialog";
import { Menu, MenuItem } from "@mizan/ui/menu";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefresh } from "@/features/live/use-refresh";
import { roleLimit } from "@/features/staff/staff-limits";
import { lookAs } from "@/features/view-as/look-as";
import { problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/problem-text";
import { useCan, useProfile } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";

interface RoleActionsProps {
  role: Role;
  onEdit: () => void;
}

/** Looking as a role; changing and removing one that the shop made. */
export function RoleActions({ role, onEdit }: RoleActionsProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const profile = useProfile();
  const mayWrite = useCan("staff:write");
  const name = pickText(role.name, useLanguage());
  const [deleting, setDeleting] = useState(false);
  const { mutateAsync } = useMutation(trpc.roles.delete.mutationOptions());
  const changes = mayWrite && !role.isFixed && roleLimit(profile, role) === null;
  const looks = role.slug !== SUPER_ADMIN && role.slug !== ADMIN;
  const remove = async () => {
    try {
      await mutateAsync({ slug: role.slug });
      toast.success(t("roles.deleted", { name }));
    } catch (error) {
      const { reason, details } = problemOf(error);
      const inUse = reason === "role.in_use" && typeof details.holders === "number";
      toast.error(inUse ? t("roles.inUse", { count: Number(details.holders) }) : problemText(error));
    } finally {
      await refresh([{ path: "roles" }]);
    }
  };
  if (!changes && !looks) return null;
  return (
    <>
      <Menu
        trigger={
          <IconButton
            size="sm"
            variant="quiet"
            label={t("action.menu", { name })}
            icon={<EllipsisVertical aria-hidden />}
          />
        }
      >
        {looks && <MenuItem onClick={() => void lookAs(role.slug, "/")}>{t("viewAs.look")}</MenuItem>}
        {changes && <MenuItem onClick={onEdit}>{t("roles.edit")}</MenuItem>}
        {changes && (
          <MenuItem danger onClick={() => setDeleting(true)}>
            {t("action.delete")}
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        danger
        open={deleting}
        onOpenChange={setDeleting}
        title={t("roles.deleteTitle", { name })}
        description={role.holders > 0 ? t("roles.inUse", { count: role.holders }) : t("roles.deleteText")}
        confirmLabel={t("action.delete")}
        cancelLabel={t("action.cancel")}
        onConfirm={remove}
      />
    </>
  );
}
