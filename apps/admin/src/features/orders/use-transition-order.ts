"use client";

import type { OrderStatus } from "@mizan/contracts/order-status";
import type { Order } from "@mizan/contracts/orders";
import { toast } from "@mizan/ui/toaster";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRefresh } from "@/features/live/use-refresh";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";

/** Moves an order along its machine; one that somebody else has moved meanwhile is shown as it is now. */
export function useTransitionOrder(order: Order) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const mutation = useMutation(
    trpc.orders.transition.mutationOptions({
      onSuccess: (moved) => {
        queryClient.setQueryData(trpc.orders.get.queryKey({ id: moved.id }), moved);
        toast.success(t("orders.moved", { code: moved.code, status: t(`status.order.${moved.status}`) }));
      },
      onError: (error) => toast.error(problemText(error)),
      onSettled: () =>
        refresh([{ path: "orders.get", id: order.id }, { path: "orders.list" }, { path: "orders.today" }]),
    }),
  );
  return {
    moving: mutation.isPending,
    /** Rejects nothing: a refusal is told and the order loaded again. */
    move: (to: OrderStatus, note?: string) =>
      mutation.mutateAsync({ id: order.id, to, note, version: order.version }).catch(() => undefined),
  };
}
