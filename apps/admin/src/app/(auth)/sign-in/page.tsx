import { pickText } from "@mizan/contracts/pick-text";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/features/sign-in/sign-in-form";
import { requestLocale } from "@/lib/i18n-request";
import { pageTitle } from "@/lib/page-title";
import { findProfile } from "@/lib/profile";
import { safeNext } from "@/lib/safe-next";
import { storeSettings } from "@/lib/store-settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: await pageTitle(t("title")) };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next: wanted, reason } = await searchParams;
  const next = wanted === undefined ? null : safeNext(wanted);
  const [t, locale, settings, profile] = await Promise.all([
    getTranslations(),
    requestLocale(),
    storeSettings(),
    findProfile(),
  ]);
  if (profile !== null) redirect(next ?? "/start");
  const store = settings === null ? t("app.name") : pickText(settings.name, locale);
  return (
    <>
      <h1 className="font-heading text-h1">{t("signIn.title")}</h1>
      <p className="pb-6 text-text-2">{t("signIn.lead", { store })}</p>
      <SignInForm next={next} wasEnded={reason === "ended"} />
    </>
  );
}
