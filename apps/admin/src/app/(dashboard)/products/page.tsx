import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { ProductList } from "@/features/products/product-list";
import { loadProductListParams, toListProductsInput } from "@/features/products/product-list-params";
import { requestLocale } from "@/lib/i18n-request";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("products");
  return { title: await pageTitle(t("title")) };
}

export default async function ProductsPage({ searchParams }: PageProps<"/products">) {
  const [params, locale] = await Promise.all([loadProductListParams(searchParams), requestLocale()]);
  return (
    <Gate permission="catalog:read">
      <Prefetch
        load={(trpc, client) => [
          client.prefetchQuery(trpc.products.list.queryOptions(toListProductsInput(params, locale))),
          client.prefetchQuery(trpc.categories.tree.queryOptions()),
        ]}
      >
        <ProductList />
      </Prefetch>
    </Gate>
  );
}
