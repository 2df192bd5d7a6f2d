import { Id } from "@mizan/contracts/ids";
import { pickText } from "@mizan/contracts/pick-text";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/gate";
import { ProductPage } from "@/features/products/product-page";
import { recordTitle } from "@/lib/record-title";
import { Prefetch } from "@/lib/trpc-server";

export async function generateMetadata({ params }: PageProps<"/products/[id]">): Promise<Metadata> {
  const [t, given] = await Promise.all([getTranslations("products"), params]);
  return {
    title: await recordTitle(t("title"), async (client, locale) =>
      pickText((await client.products.get.query({ id: given.id })).name, locale),
    ),
  };
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
