"use client";

import type { LocalizedText } from "@mizan/contracts/localized-text";
import { pickText } from "@mizan/contracts/pick-text";
import type { ProductStatus } from "@mizan/contracts/product-status";
import { toast } from "@mizan/ui/toaster";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRefresh } from "@/features/live/use-refresh";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { undoPath } from "./undo-path";

/** How long a step can be taken back. Source: the design's rule for what is reversible: no dialog, an undo. */
const UNDO_MS = 8000;

interface Movable {
  id: string;
  name: LocalizedText;
  status: ProductStatus;
}

/** Publishes, withdraws or archives a product at once, and offers to take it back. */
export function useTransitionProduct() {
  const t = useTranslations();
  const trpc = useTRPC();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const { mutateAsync, isPending, variables } = useMutation(
    trpc.products.transition.mutationOptions({
      onSuccess: (moved) => queryClient.setQueryData(trpc.products.get.queryKey({ id: moved.id }), moved),
      onError: (error) => toast.error(problemText(error)),
      onSettled: (_result, _error, { id }) =>
        refresh([{ path: "products.list" }, { path: "products.get", id }]),
    }),
  );

  const walk = async (id: string, steps: readonly ProductStatus[]) => {
    for (const to of steps) await mutateAsync({ id, to });
  };
  const move = async ({ id, name, status }: Movable, to: ProductStatus) => {
    try {
      await walk(id, [to]);
    } catch {
      return;
    }
    const back = undoPath(status, to);
    toast.success(t(`products.done.${to}`, { name: pickText(name, language) || t("products.untitled") }), {
      duration: UNDO_MS,
      action: back && {
        label: t("action.undo"),
        onClick: () => void walk(id, back).catch(() => undefined),
      },
    });
  };
  return { move, movingId: isPending ? variables?.id : undefined };
}
