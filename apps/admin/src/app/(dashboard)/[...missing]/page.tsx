import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageTitle } from "@/lib/page-title";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: await pageTitle(t("notFoundTitle")) };
}

/** Any other address: the same "nothing here", inside the shell. */
export default function MissingPage() {
  notFound();
}
