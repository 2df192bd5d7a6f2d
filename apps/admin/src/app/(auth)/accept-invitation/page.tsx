import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChoosePasswordForm } from "@/features/sign-in/choose-password-form";
import { pageTitle } from "@/lib/page-title";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: await pageTitle(t("invitationTitle")), referrer: "no-referrer" };
}

export default async function AcceptInvitationPage({ searchParams }: PageProps<"/accept-invitation">) {
  const [t, { token }] = await Promise.all([getTranslations("signIn"), searchParams]);
  return (
    <>
      <h1 className="font-heading text-h1">{t("invitationTitle")}</h1>
      <p className="pb-6 text-text-2">{t("invitationLead")}</p>
      <ChoosePasswordForm purpose="invitation" token={typeof token === "string" ? token : "-"} />
    </>
  );
}
