"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import type { StaffMember } from "@mizan/contracts/staff";
import { Button } from "@mizan/ui/button";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { Section } from "@/components/section";
import { useRefresh } from "@/features/live/use-refresh";
import { useProfile } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useGround } from "@/lib/use-ground";
import { StaffFields } from "./staff-fields";
import { StaffForm, toStaffValues, toUpdateInput } from "./staff-form";
import { accountLimit, rightsLimit } from "./staff-limits";

/** Changes an account. */
export function StaffEditor({ member }: { member: StaffMember }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const refresh = useRefresh();
  const profile = useProfile();
  const { mutateAsync } = useMutation(trpc.staff.update.mutationOptions());
  const form = useForm({ resolver: zodResolver(StaffForm), defaultValues: toStaffValues(member) });
  const refusal = useGround(form, member.version, toStaffValues(member));
  const limits = { details: accountLimit(profile, member), rights: rightsLimit(profile, member) };
  const submit = form.handleSubmit(async (values) => {
    try {
      const saved = await mutateAsync(toUpdateInput(member, values, { rights: limits.rights === null }));
      form.reset(toStaffValues(saved));
      toast.success(t("staff.saved", { name: values.name }));
    } catch (error) {
      toast.error(refusal(error));
    } finally {
      await refresh([{ path: "staff" }, { path: "roles" }]);
    }
  });
  return (
    <Section title={t("staff.account")}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-5">
        <StaffFields form={form} limits={limits} />
        {limits.details === null && (
          <div className="flex justify-end">
            <Button
              type="submit"
              variant="primary"
              disabled={!form.formState.isDirty}
              loading={form.formState.isSubmitting}
            >
              {t("action.save")}
            </Button>
          </div>
        )}
      </form>
    </Section>
  );
}
