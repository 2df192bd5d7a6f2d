import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChoosePasswordForm } from "@/features/sign-in/choose-password-form";
import { pageTitle } from "@/lib/page-title";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: await pageTitle(t("resetTitle")), referrer: "no-referrer" };
}

export default async function ResetPasswordPage({ searchParams }: PageProps<"/reset-password">) {
  const [t, { token }] = await Promise.all([getTranslations("signIn"), searchParams]);
  return (
    <>
      <h1 className="font-heading text-h1">{t("resetTitle")}</h1>
      <p className="pb-6 text-text-2">{t("resetLead")}</p>
      <ChoosePasswordForm purpose="reset" token={typeof token === "string" ? token : "-"} />
    </>
  );
}
