"use client";

import type { Product } from "@mizan/contracts/catalog";
import { pickText } from "@mizan/contracts/pick-text";
import { toast } from "@mizan/ui/toaster";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRefresh } from "@/features/live/use-refresh";
import { type Problem, problemOf } from "@/lib/problem";
import { useProblemText } from "@/lib/problem-text";
import { useStore } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";
import { changedFields } from "./product-changes";
import { changedInput, type ProductValues, toProductInput } from "./product-form";
import type { ProductEditor } from "./use-product-editor";

/** Fields that the API finds taken by another product. */
const takenField = { "slug.taken": "slug", "sku.taken": "sku", "barcode.taken": "barcode" } as const;

const takenBy = ({ reason }: Problem) => Object.entries(takenField).find(([known]) => known === reason)?.[1];

/** Creates the product, or saves what changed in it. A refusal keeps everything that was entered. */
export function useSaveProduct(
  editor: ProductEditor,
  product: Product | null,
  onCreated: (id: string) => void,
) {
  const t = useTranslations();
  const trpc = useTRPC();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const { currency } = useStore();

  const refused = (error: unknown) => {
    const problem = problemOf(error);
    // The newer version comes with the query and is merged there; nothing typed is lost.
    if (problem.code === "PRECONDITION_FAILED" && product) {
      return void refresh([{ path: "products.get", id: product.id }]);
    }
    const field = takenBy(problem);
    if (field) editor.form.setError(field, { type: "custom", message: "taken" }, { shouldFocus: true });
    else toast.error(problemText(error));
  };
  const create = useMutation(trpc.products.create.mutationOptions({ onError: refused }));
  const update = useMutation(trpc.products.update.mutationOptions({ onError: refused }));

  const save = async (values: ProductValues) => {
    try {
      if (product === null) {
        const created = await create.mutateAsync(toProductInput(values, currency));
        queryClient.setQueryData(trpc.products.get.queryKey({ id: created.id }), created);
        editor.saved(created);
        toast.success(t("products.created2", { name: pickText(created.name, language) }));
        onCreated(created.id);
      } else {
        const changed = changedInput(values, changedFields(editor.base, values), currency);
        const stored = await update.mutateAsync({ ...changed, id: product.id, version: editor.version });
        editor.saved(stored);
        queryClient.setQueryData(trpc.products.get.queryKey({ id: stored.id }), stored);
        toast.success(t("action.saved"));
      }
      void refresh([{ path: "products.list" }]);
    } catch {
      // Told by `refused`; what was typed stays in the form.
    }
  };
  return { save, saving: create.isPending || update.isPending };
}
