import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EnrolFirst } from "@/features/second-factor/enrol-first";
import { SignOutButton } from "@/features/session/sign-out-button";
import { pageTitle } from "@/lib/page-title";
import { requireProfile, TooManyRequests } from "@/lib/profile";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("secondFactor");
  return { title: await pageTitle(t("title")) };
}

/** Where members stand who may do nothing before they have a second factor. */
export default async function EnrolPage() {
  const [t, profile] = await Promise.all([getTranslations("secondFactor"), requireProfile()]);
  if (profile instanceof TooManyRequests || profile.secondFactor !== "enrol") redirect("/");
  return (
    <>
      <h1 className="font-heading text-h1">{t("title")}</h1>
      <p className="pb-6 text-text-2">{t("required")}</p>
      <EnrolFirst />
      <div className="pt-8">
        <SignOutButton />
      </div>
    </>
  );
}
