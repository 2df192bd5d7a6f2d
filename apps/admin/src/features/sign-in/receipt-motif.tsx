import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { getTranslations } from "next-intl/server";

/** The store's name on a strip of receipt paper: the ruled line that runs through the whole back office. */
export async function ReceiptMotif({ store }: { store: string }) {
  const t = await getTranslations("signIn");
  return (
    <div className="w-full max-w-sm self-center border-y border-dashed border-border-strong bg-surface px-8 py-10">
      <p className="pb-6 font-display text-display text-balance">
        <bdi>{store}</bdi>
      </p>
      <RuledList>
        {(["receiptOrders", "receiptStock", "receiptLedger"] as const).map((line) => (
          <RuledRow key={line} label={t(line)}>
            <span aria-hidden>✓</span>
          </RuledRow>
        ))}
        <RuledRow label={t("receiptBalance")} total>
          <span aria-hidden>=</span>
        </RuledRow>
      </RuledList>
    </div>
  );
}
