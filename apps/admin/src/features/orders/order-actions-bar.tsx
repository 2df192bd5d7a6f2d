"use client";

import type { OrderStatus } from "@mizan/contracts/order-status";
import type { Order } from "@mizan/contracts/orders";
import { Button, IconButton } from "@mizan/ui/button";
import { ConfirmDialog } from "@mizan/ui/dialog";
import { Field } from "@mizan/ui/field";
import { Input } from "@mizan/ui/input";
import { Menu, MenuItem } from "@mizan/ui/menu";
import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useHotkeys } from "react-hotkeys-hook";
import { useFormats } from "@/lib/use-formats";
import { asksFirst, orderedActions } from "./order-actions";
import { useTransitionOrder } from "./use-transition-order";

/** The legal next steps of an order: the likeliest as a button (⌘↵), the others in a menu. */
export function OrderActions({ order }: { order: Order }) {
  const t = useTranslations();
  const { money } = useFormats();
  const { move, moving } = useTransitionOrder(order);
  const [asking, setAsking] = useState<OrderStatus | null>(null);
  const [note, setNote] = useState("");
  const [first, ...others] = orderedActions(order.status, order.allowed);

  const take = (to: OrderStatus) => {
    if (asksFirst(to)) return setAsking(to);
    void move(to);
  };
  useHotkeys("mod+enter", () => first && take(first), {
    enabled: first !== undefined && !moving && asking === null,
    preventDefault: true,
  });

  if (first === undefined) return <p className="text-text-2">{t("orders.finished")}</p>;
  const refund = asking === "refunded";
  return (
    <div className="flex items-center gap-1" data-print="hide">
      {others.length > 0 && (
        <Menu trigger={<IconButton label={t("action.more")} icon={<EllipsisVertical aria-hidden />} />}>
          {others.map((to) => (
            <MenuItem key={to} danger={asksFirst(to)} onClick={() => take(to)}>
              {t(`orders.do.${to}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
      <Button
        variant={asksFirst(first) ? "danger" : "primary"}
        loading={moving}
        aria-keyshortcuts="Meta+Enter Control+Enter"
        title={t("orders.shortcut", { keys: "⌘↵" })}
        onClick={() => take(first)}
      >
        {t(`orders.do.${first}`)}
      </Button>
      <ConfirmDialog
        open={asking !== null}
        onOpenChange={(open) => !open && setAsking(null)}
        danger
        title={t(refund ? "orders.confirmRefundTitle" : "orders.confirmCancelTitle", { code: order.code })}
        description={
          refund
            ? t("orders.confirmRefundText", {
                total: money(order.totalMinor, order.currency),
                customer: order.customerName,
              })
            : t("orders.confirmCancelText", { customer: order.customerName })
        }
        confirmLabel={t(refund ? "orders.do.refunded" : "orders.do.cancelled")}
        cancelLabel={t("orders.keep")}
        onConfirm={async () => {
          if (asking !== null) await move(asking, note.trim() || undefined);
          setNote("");
        }}
      >
        <Field label={t("orders.note")} note={t("field.optional")} className="pt-3">
          <Input dir="auto" value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </ConfirmDialog>
    </div>
  );
}
