import "server-only";
import { covers, type Permission } from "@mizan/contracts/permissions";
import { EmptyState } from "@mizan/ui/empty-state";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { resources } from "@/lib/permission-levels";
import { requireProfile, TooManyRequests } from "@/lib/profile";
import { WaitNotice } from "./wait-notice";

/** A page for those who hold a permission, or run the platform; the others are told which one they lack. The API refuses them as well. */
export async function Gate({
  permission,
  children,
}: {
  permission: Permission | "operator";
  children: ReactNode;
}) {
  const [profile, t] = await Promise.all([requireProfile(), getTranslations()]);
  if (profile instanceof TooManyRequests) return <WaitNotice seconds={profile.seconds} />;
  const mayOpen = permission === "operator" ? profile.isOperator : covers(profile.permissions, permission);
  if (mayOpen) return children;
  const resource = resources.find((name) => permission.startsWith(`${name}:`));
  const level = permission.endsWith(":write") ? "write" : "read";
  return (
    <>
      <h1 className="sr-only">{t("errors.forbiddenTitle")}</h1>
      <EmptyState
        kind="first"
        drawing="scale"
        title={t("errors.forbiddenTitle")}
        description={
          resource
            ? t("errors.forbiddenText", {
                area: t(`apiKeys.resources.${resource}`),
                level: t(`apiKeys.levels.${level}`),
                permission,
              })
            : t("errors.operatorsOnly")
        }
      />
    </>
  );
}
