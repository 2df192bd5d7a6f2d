"use client";

import { Sheet } from "@mizan/ui/dialog";
import { useTranslations } from "next-intl";
import { ReceiveFields } from "./receive-fields";

/** Takes in a delivery of many products, all or nothing. */
export function ReceiveSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations();
  return (
    <Sheet
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t("inventory.receiveTitle")}
      description={t("inventory.receiveHelp")}
      closeLabel={t("action.close")}
      className="w-[min(100vw,36rem)]"
    >
      <ReceiveFields onDone={onClose} />
    </Sheet>
  );
}
