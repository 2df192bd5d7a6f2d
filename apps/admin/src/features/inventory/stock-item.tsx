"use client";

import { pickText } from "@mizan/contracts/pick-text";
import { Breadcrumbs } from "@mizan/ui/breadcrumbs";
import { Button } from "@mizan/ui/button";
import { linkClass } from "@mizan/ui/link";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NearLink } from "@/components/near-link";
import { PageHeader } from "@/components/page-header";
import { RecordPending } from "@/components/record-pending";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { type Adjustable, AdjustSheet } from "./adjust-sheet";
import { MovementLedger } from "./movement-ledger";
import { StockPlaces } from "./stock-places";

/** One product's stock: how much is where, and every movement that made it so. */
export function StockItem({ productId }: { productId: string }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const language = useLanguage();
  const mayWrite = useCan("inventory:write");
  const mayEdit = useCan("catalog:write");
  const [adjusting, setAdjusting] = useState<Adjustable | null>(null);
  const product = useQuery(trpc.products.get.queryOptions({ id: productId }));
  const stock = useQuery(trpc.inventory.stock.queryOptions({ productId }));

  const error = product.error ?? stock.error;
  if (!product.data || !stock.data) {
    const retry = () => Promise.all([product.refetch(), stock.refetch()]);
    return <RecordPending error={error} retry={retry} />;
  }
  const name = pickText(product.data.name, language);
  const basic = product.data.units.find((unit) => unit.unitId === product.data.basicUnitId);
  const unitSymbol = basic?.symbol ?? "";
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={t("inventory.title")}
            link={NearLink}
            items={[{ label: t("inventory.title"), href: "/inventory" }, { label: <bdi>{name}</bdi> }]}
          />
        }
        title={<bdi>{name}</bdi>}
        aside={
          <NearLink href={`/products/${productId}`} className={linkClass()}>
            {t(mayEdit ? "inventory.editProduct" : "inventory.openProduct")}
          </NearLink>
        }
        actions={
          mayWrite && (
            <Button
              variant="primary"
              onClick={() =>
                setAdjusting({ productId, unitSymbol, name: product.data.name, levels: stock.data.locations })
              }
            >
              {t("inventory.adjust")}
            </Button>
          )
        }
      />
      <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_360px]">
        <MovementLedger productId={productId} unitSymbol={unitSymbol} levels={stock.data.locations} />
        <StockPlaces stock={stock.data} />
      </div>
      <AdjustSheet product={adjusting} onClose={() => setAdjusting(null)} />
    </>
  );
}
