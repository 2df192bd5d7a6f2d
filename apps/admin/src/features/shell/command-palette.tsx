"use client";

import { pickText } from "@mizan/contracts/pick-text";
import { Code, UserText } from "@mizan/ui/bdi";
import { Dialog } from "@mizan/ui/dialog";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { ClipboardList, Package, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { Price } from "@/components/price";
import { useNavigate } from "@/lib/leave-guard";
import { useCan, useProfile } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useDebounced } from "@/lib/use-debounced";
import { useLanguage } from "@/lib/use-formats";
import { allowedEntries } from "./nav-entries";
import { PaletteGroup, PaletteItem } from "./palette-item";

interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** ⌘K: what to create, what the server finds, where to go. The server filters, so Arabic is found as it is in lists. */
export function CommandPalette({ open, onOpenChange }: CommandPaletteProps) {
  const t = useTranslations("palette");
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("title")}
      closeLabel={useTranslations("action")("close")}
      initialFocus={field}
    >
      <Palette field={field} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function useFound(term: string) {
  const trpc = useTRPC();
  const locale = useLanguage();
  const catalog = useCan("catalog:read");
  const orders = useCan("orders:read");
  const asked = term.length > 1;
  const products = useQuery({
    ...trpc.products.list.queryOptions({ search: term, limit: 5, locale, sort: "relevance" }),
    enabled: asked && catalog,
    placeholderData: keepPreviousData,
  });
  const found = useQuery({
    ...trpc.orders.list.queryOptions({ search: term, limit: 5 }),
    enabled: asked && orders,
    placeholderData: keepPreviousData,
  });
  return {
    products: asked ? (products.data?.data ?? []) : [],
    orders: asked ? (found.data?.data ?? []) : [],
    searching: products.isFetching || found.isFetching,
  };
}

interface PaletteProps {
  field: RefObject<HTMLInputElement | null>;
  onDone: () => void;
}

function Palette({ field, onDone }: PaletteProps) {
  const t = useTranslations();
  const locale = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const term = useDebounced(typed.trim());
  const { products, orders, searching } = useFound(term);
  const mayCreate = useCan("catalog:write");
  const needle = typed.trim().toLocaleLowerCase();
  const matches = (words: string) => words.toLocaleLowerCase().includes(needle);
  const pages = allowedEntries(useProfile()).filter((entry) => matches(t(`nav.${entry.id}`)));
  const go = (href: string) => {
    onDone();
    navigate(href);
  };
  return (
    <Command shouldFilter={false} label={t("palette.title")} className="-m-5 flex flex-col">
      <Command.Input
        ref={field}
        value={typed}
        onValueChange={setTyped}
        placeholder={t("palette.placeholder")}
        dir={typed === "" ? undefined : "auto"}
        className="h-12 w-full border-b border-border bg-transparent px-5 text-body outline-none placeholder:text-text-3"
      />
      <Command.List className="max-h-[50vh] overflow-y-auto p-2">
        <Command.Empty className="px-3 py-4 text-text-2">
          {searching || term !== typed.trim()
            ? t("palette.searching")
            : t("palette.nothing", { term: typed })}
        </Command.Empty>
        {mayCreate && matches(t("products.new")) && (
          <PaletteGroup heading={t("palette.create")}>
            <PaletteItem value="create/product" icon={Plus} onSelect={() => go("/products/new")}>
              {t("products.new")}
            </PaletteItem>
          </PaletteGroup>
        )}
        {products.length > 0 && (
          <PaletteGroup heading={t("palette.products")}>
            {products.map((product) => (
              <PaletteItem
                key={product.id}
                value={`product/${product.id}`}
                icon={Package}
                onSelect={() => go(`/products/${product.id}`)}
                aside={<Price minor={product.priceMinor} currency={product.currency} />}
              >
                <UserText>{pickText(product.name, locale)}</UserText>
              </PaletteItem>
            ))}
          </PaletteGroup>
        )}
        {orders.length > 0 && (
          <PaletteGroup heading={t("palette.orders")}>
            {orders.map((order) => (
              <PaletteItem
                key={order.id}
                value={`order/${order.id}`}
                icon={ClipboardList}
                onSelect={() => go(`/orders/${order.id}`)}
                aside={t(`status.order.${order.status}`)}
              >
                <Code>{order.code}</Code> <UserText>{order.customerName}</UserText>
              </PaletteItem>
            ))}
          </PaletteGroup>
        )}
        {pages.length > 0 && (
          <PaletteGroup heading={t("palette.go")}>
            {pages.map((entry) => (
              <PaletteItem
                key={entry.id}
                value={`page/${entry.id}`}
                icon={entry.icon}
                onSelect={() => go(entry.href)}
              >
                {t(`nav.${entry.id}`)}
              </PaletteItem>
            ))}
          </PaletteGroup>
        )}
      </Command.List>
    </Command>
  );
}
