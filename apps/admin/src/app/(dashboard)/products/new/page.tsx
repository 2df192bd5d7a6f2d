import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { ProductEditor } from "@/features/products/product-editor";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("products");
  return { title: await pageTitle(t("new")) };
}

export default function NewProductPage() {
  return (
    <Gate permission="catalog:write">
      <Prefetch load={(trpc, client) => [client.prefetchQuery(trpc.categories.tree.queryOptions())]}>
        <ProductEditor product={null} />
      </Prefetch>
    </Gate>
  );
}
