import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { CategoriesPage } from "@/features/categories/categories-page";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("categories");
  return { title: await pageTitle(t("title")) };
}

export default function Page() {
  return (
    <Gate permission="catalog:read">
      <Prefetch load={(trpc, client) => [client.prefetchQuery(trpc.categories.tree.queryOptions())]}>
        <CategoriesPage />
      </Prefetch>
    </Gate>
  );
}
