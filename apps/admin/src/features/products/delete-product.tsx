"use client";

import type { Product } from "@mizan/contracts/catalog";
import { pickText } from "@mizan/contracts/pick-text";
import { Button } from "@mizan/ui/button";
import { ConfirmDialog } from "@mizan/ui/dialog";
import { toast } from "@mizan/ui/toaster";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRefresh } from "@/features/live/use-refresh";
import { useProblemText } from "@/lib/problem-text";
import { useTRPC } from "@/lib/trpc";
import { useLanguage } from "@/lib/use-formats";

/** Takes a product out of the catalogue for good, after a question. */
export function DeleteProduct({ product, disabled }: { product: Product; disabled: boolean }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const router = useRouter();
  const language = useLanguage();
  const refresh = useRefresh();
  const problemText = useProblemText();
  const { mutateAsync } = useMutation(trpc.products.delete.mutationOptions());
  const name = pickText(product.name, language) || t("products.untitled");
  const remove = async () => {
    try {
      await mutateAsync({ id: product.id, version: product.version });
      toast.success(t("products.deleted", { name }));
      router.push("/products");
      await refresh([{ path: "products.list" }, { path: "inventory" }]);
    } catch (error) {
      toast.error(problemText(error));
    }
  };
  return (
    <ConfirmDialog
      danger
      trigger={
        <Button variant="quiet" disabled={disabled}>
          {t("action.delete")}
        </Button>
      }
      title={t("products.deleteTitle", { name })}
      description={t("products.deleteText")}
      confirmLabel={t("action.delete")}
      cancelLabel={t("action.cancel")}
      onConfirm={remove}
    />
  );
}
