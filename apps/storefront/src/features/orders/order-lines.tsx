import { useTranslations } from "next-intl";
import { Receipt, type ReceiptContents } from "./receipt";

/** What was ordered and what it comes to. */
export function OrderLines({ order }: { order: ReceiptContents }) {
  const t = useTranslations("order");
  return (
    <section aria-labelledby="items" className="grid gap-4 rounded-md border border-border bg-surface p-5">
      <h2 id="items" className="font-heading font-semibold">
        {t("items")}
      </h2>
      <Receipt contents={order} />
    </section>
  );
}
