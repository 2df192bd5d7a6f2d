"use client";

import type { CategoryNode } from "@mizan/contracts/catalog";
import { pickText } from "@mizan/contracts/pick-text";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefresh } from "@/features/live/use-refresh";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { type CategoryMove, moveCategory } from "./move-category";

/** Moves a category and numbers those around it; `said` tells it to those who cannot see the tree. */
export function useMoveCategory(tree: CategoryNode[]) {
  const t = useTranslations("categories");
  const trpc = useTRPC();
  const language = useLanguage();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const [said, setSaid] = useState("");
  const [moving, setMoving] = useState(false);
  const { mutateAsync } = useMutation(trpc.categories.save.mutationOptions());

  const move = async (node: CategoryNode, kind: CategoryMove) => {
    setMoving(true);
    try {
      for (const place of moveCategory(tree, node.id, kind)) await mutateAsync(place);
      setSaid(t("moved", { name: pickText(node.name, language) }));
    } catch (error) {
      toast.error(problemText(error));
    } finally {
      await refresh([{ path: "categories" }]);
      setMoving(false);
    }
  };
  return { move, moving, said };
}
