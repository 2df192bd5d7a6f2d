"use client";

import type { StaffMember } from "@mizan/contracts/staff";
import { Button } from "@mizan/ui/button";
import { ConfirmDialog } from "@mizan/ui/dialog";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useRefresh } from "@/features/live/use-refresh";
import { useNavigate } from "@/lib/leave-guard";
import { useProblemText } from "@/lib/problem-text";
import { useProfile } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { mayResetFactor, rightsLimit } from "./staff-limits";

/** What is asked about before it is done, and how it is called. */
const ASKED = {
  close: { title: "staff.closeTitle", text: "staff.closeText", confirm: "staff.close" },
  delete: { title: "staff.deleteTitle", text: "staff.deleteText", confirm: "action.delete" },
  resetFactor: {
    title: "staff.resetFactorTitle",
    text: "staff.resetFactorText",
    confirm: "staff.resetFactor",
  },
} as const;
type Asked = keyof typeof ASKED;

/** Another invitation, a link to another password, closing, opening and removing an account; what the viewer may not do says why. */
export function StaffActions({ member }: { member: StaffMember }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const why = useId();
  const viewer = useProfile();
  const limit = rightsLimit(viewer, member);
  const [asking, setAsking] = useState<Asked | null>(null);
  const invite = useMutation(trpc.staff.invite.mutationOptions());
  const reset = useMutation(trpc.staff.sendPasswordLink.mutationOptions());
  const update = useMutation(trpc.staff.update.mutationOptions());
  const remove = useMutation(trpc.staff.delete.mutationOptions());
  const resetFactor = useMutation(trpc.staff.resetSecondFactor.mutationOptions());
  const { id, version, name, isActive, hasJoined } = member;
  const run = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work();
      toast.success(done);
      return true;
    } catch (error) {
      toast.error(problemText(error));
      return false;
    } finally {
      await refresh([{ path: "staff" }, { path: "roles" }]);
    }
  };
  const open = (next: boolean) =>
    run(
      () => update.mutateAsync({ id, version, isActive: next }),
      t(next ? "staff.openedToast" : "staff.closedToast", { name }),
    );
  const deleteForGood = async () => {
    if (await run(() => remove.mutateAsync({ id }), t("staff.deletedToast", { name }))) navigate("/users");
  };
  const acts: Record<Asked, () => Promise<unknown>> = {
    close: () => open(false),
    delete: deleteForGood,
    resetFactor: () => run(() => resetFactor.mutateAsync({ id }), t("staff.factorResetToast", { name })),
  };
  const asked = ASKED[asking ?? "close"];
  const refused = { disabled: limit !== null, "aria-describedby": limit ? why : undefined };
  return (
    <>
      {limit && (
        <p id={why} className="text-small text-text-3">
          {t(`staff.limits.${limit}`)}
        </p>
      )}
      {!hasJoined && isActive && (
        <Button
          {...refused}
          loading={invite.isPending}
          onClick={() => void run(() => invite.mutateAsync({ id }), t("staff.invitedToast", { name }))}
        >
          {t("staff.inviteAgain")}
        </Button>
      )}
      {hasJoined && isActive && member.id !== viewer.id && (
        <Button
          {...refused}
          loading={reset.isPending}
          onClick={() => void run(() => reset.mutateAsync({ id }), t("staff.resetSentToast", { name }))}
        >
          {t("staff.sendReset")}
        </Button>
      )}
      {isActive ? (
        <Button {...refused} onClick={() => setAsking("close")}>
          {t("staff.close")}
        </Button>
      ) : (
        <Button {...refused} loading={update.isPending} onClick={() => void open(true)}>
          {t("staff.open")}
        </Button>
      )}
      {mayResetFactor(viewer, member) && (
        <Button onClick={() => setAsking("resetFactor")}>{t("staff.resetFactor")}</Button>
      )}
      <Button {...refused} onClick={() => setAsking("delete")}>
        {t("action.delete")}
      </Button>
      <ConfirmDialog
        danger
        open={asking !== null}
        onOpenChange={(next) => !next && setAsking(null)}
        title={t(asked.title, { name })}
        description={t(asked.text)}
        confirmLabel={t(asked.confirm)}
        cancelLabel={t("action.cancel")}
        onConfirm={async () => {
          if (asking) await acts[asking]();
        }}
      />
    </>
  );
}
