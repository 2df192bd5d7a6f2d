import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgotForm } from "@/features/sign-in/forgot-form";
import { pageTitle } from "@/lib/page-title";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: await pageTitle(t("forgotTitle")), referrer: "no-referrer" };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations("signIn");
  return (
    <>
      <h1 className="font-heading text-h1">{t("forgotTitle")}</h1>
      <p className="pb-6 text-text-2">{t("forgotLead")}</p>
      <ForgotForm />
    </>
  );
}
