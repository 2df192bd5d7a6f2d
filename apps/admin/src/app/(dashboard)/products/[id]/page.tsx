import { Id } from "@mizan/contracts/ids";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { ProductPage } from "@/features/products/product-page";
import { pageTitle } from "@/lib/page-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("products");
  return { title: await pageTitle(t("title")) };
}

export default async function EditProductPage({ params }: PageProps<"/products/[id]">) {
  const id = Id.safeParse((await params).id);
  if (!id.success) notFound();
  return (
    <Gate permission="catalog:read">
      <Prefetch
        load={(trpc, client) => [
          client.prefetchQuery(trpc.products.get.queryOptions({ id: id.data })),
          client.prefetchQuery(trpc.categories.tree.queryOptions()),
        ]}
      >
        <ProductPage id={id.data} />
      </Prefetch>
    </Gate>
  );
}
