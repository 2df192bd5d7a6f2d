"use client";

import type { StockMovement } from "@mizan/contracts/inventory";
import { AdjustReason } from "@mizan/contracts/inventory";
import { toMilli } from "@mizan/contracts/quantity-arithmetic";
import { UserText } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Localized } from "@/components/localized";
import { NearLink } from "@/components/near-link";
import { Qty } from "@/components/price";
import type { Column } from "@/components/resource-table/columns";
import { When } from "@/components/when";
import { useCan } from "@/lib/store";
import { movementSource } from "./movement-source";

/** What the ledger says of each movement. */
export function useLedgerColumns(unitSymbol: string): Column<StockMovement>[] {
  const t = useTranslations("inventory");
  return useMemo(
    () => [
      {
        id: "kind",
        header: t("kind"),
        title: true,
        cell: (movement) => (
          <>
            <span className="font-medium">{t(`kinds.${movement.kind}`)}</span>
            <span className="block text-small text-text-3">
              <Localized text={movement.locationName} />
            </span>
          </>
        ),
      },
      {
        id: "change",
        header: t("change"),
        numeric: true,
        cell: (movement) => <Change movement={movement} />,
      },
      {
        id: "balance",
        header: t("balance"),
        numeric: true,
        cell: (movement) => <Qty value={movement.onHandAfter} unit={unitSymbol} />,
      },
      {
        id: "source",
        header: t("source"),
        cell: (movement) => <Source movement={movement} />,
      },
      {
        id: "who",
        header: t("who"),
        cell: (movement) => <UserText className="text-text-2">{movement.actorName ?? "—"}</UserText>,
      },
      {
        id: "when",
        header: t("when"),
        numeric: true,
        cell: (movement) => <When at={movement.occurredAt} className="whitespace-nowrap text-text-2" />,
      },
    ],
    [t, unitSymbol],
  );
}

const signed = (quantity: string) => (toMilli(quantity) > 0 ? "+" : "");

/** The change of what is on hand; where only the reservation moved, that. */
function Change({ movement }: { movement: StockMovement }) {
  const t = useTranslations("inventory");
  const { deltaOnHand, deltaReserved } = movement;
  if (toMilli(deltaOnHand) !== 0) {
    return (
      <bdi dir="ltr" className="font-medium">
        {signed(deltaOnHand)}
        <Qty value={deltaOnHand} />
      </bdi>
    );
  }
  if (toMilli(deltaReserved) === 0) return <Qty value="0" />;
  return (
    <span className="text-text-2">
      {t("reservedShort")}{" "}
      <bdi dir="ltr">
        {signed(deltaReserved)}
        <Qty value={deltaReserved} />
      </bdi>
    </span>
  );
}

/** What caused it: an order opens, a reason is said in words with its note. */
function Source({ movement }: { movement: StockMovement }) {
  const t = useTranslations("inventory");
  const maySeeOrders = useCan("orders:read");
  const { kind, orderId } = movementSource(movement.source);
  if (orderId) {
    return maySeeOrders ? (
      <NearLink href={`/orders/${orderId}`} className={linkClass()}>
        {t("sources.order")}
      </NearLink>
    ) : (
      t("sources.order")
    );
  }
  const [word = "", ...note] = (movement.reason ?? "").split(": ");
  const reason = AdjustReason.safeParse(word);
  return (
    <span className="text-text-2">
      {reason.success ? t(`reasons.${reason.data}`) : t(`sources.${kind}`)}
      {reason.success && note.length > 0 && (
        <UserText className="block text-small text-text-3">{note.join(": ")}</UserText>
      )}
      {!reason.success && movement.reason && (
        <UserText className="block text-small text-text-3">{movement.reason}</UserText>
      )}
    </span>
  );
}
