"use client";

import { pickText } from "@mizan/contracts/pick-text";
import { Combobox } from "@mizan/ui/combobox";
import { Field } from "@mizan/ui/field";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/lib/trpc";
import { useDebounced } from "@/lib/use-debounced";
import { useLanguage } from "@/lib/use-formats";

/** Finds a product by typing its name or scanning its code, and is empty again for the next. */
export function ProductFinder({ label, onFound }: { label: string; onFound: (productId: string) => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const locale = useLanguage();
  const [typed, setTyped] = useState("");
  const search = useDebounced(typed.trim());
  const { data, isFetching } = useQuery({
    ...trpc.products.list.queryOptions({ search, limit: 8, locale, sort: "relevance" }),
    enabled: search !== "",
    placeholderData: keepPreviousData,
  });
  const items = (search === "" ? [] : (data?.data ?? [])).map((product) => ({
    value: product.id,
    label: pickText(product.name, locale),
    hint: product.sku ?? undefined,
  }));
  return (
    <Field label={label}>
      <Combobox
        items={items}
        value={null}
        onSearch={setTyped}
        onValueChange={(item) => item && onFound(item.value)}
        placeholder={t("inventory.findProduct")}
        status={isFetching ? t("palette.searching") : undefined}
        labels={{
          open: label,
          clear: t("action.clear"),
          empty: t(search === "" ? "inventory.typeToFind" : "inventory.noProduct"),
        }}
      />
    </Field>
  );
}
