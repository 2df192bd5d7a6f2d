"use client";

import type { InventoryRow } from "@mizan/contracts/inventory";
import { pickText } from "@mizan/contracts/pick-text";
import { Sheet } from "@mizan/ui/dialog";
import { useTranslations } from "next-intl";
import { useLanguage } from "@/lib/use-formats";
import { AdjustFields } from "./adjust-fields";

/** A product whose stock can be corrected. */
export type Adjustable = Pick<InventoryRow, "productId" | "name" | "unitSymbol" | "levels">;

/** Corrects or counts the stock of a product, beside the list it was chosen in. */
export function AdjustSheet({ product, onClose }: { product: Adjustable | null; onClose: () => void }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <Sheet
      open={product !== null}
      onOpenChange={(open) => !open && onClose()}
      title={product ? t("inventory.adjustTitle", { name: pickText(product.name, language) }) : ""}
      closeLabel={t("action.close")}
    >
      {product && <AdjustFields product={product} onDone={onClose} />}
    </Sheet>
  );
}
