"use client";

import type { Order } from "@mizan/contracts/orders";
import { Code } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { Table, TableBody, TableHead, TableRow, Td, Th } from "@mizan/ui/table";
import { useTranslations } from "next-intl";
import { Localized } from "@/components/localized";
import { NearLink } from "@/components/near-link";
import { Price, Qty } from "@/components/price";
import { Section } from "@/components/section";
import { Thumbnail } from "@/components/thumbnail";

/** What was ordered, as it was priced then, and how the total comes about. */
export function OrderLines({ order }: { order: Order }) {
  const t = useTranslations("orders");
  const { currency } = order;
  return (
    <Section title={t("lines")} flush>
      <Table label={t("lines")}>
        <TableHead>
          <TableRow>
            <Th>{t("product")}</Th>
            <Th numeric>{t("quantity")}</Th>
            <Th numeric>{t("unitPrice")}</Th>
            <Th numeric>{t("lineTotal")}</Th>
          </TableRow>
        </TableHead>
        <TableBody>
          {order.lines.map((line) => (
            <TableRow key={line.id}>
              <Td>
                <span className="flex items-center gap-3">
                  <Thumbnail url={line.imageUrl} />
                  <span className="min-w-0">
                    <NearLink
                      href={`/products/${line.productId}`}
                      className={linkClass({ variant: "strong" })}
                    >
                      <Localized text={line.name} />
                    </NearLink>
                    {line.sku && (
                      <span className="block text-text-3">
                        <Code>{line.sku}</Code>
                      </span>
                    )}
                  </span>
                </span>
              </Td>
              <Td numeric label={t("quantity")}>
                <Qty value={line.quantity} unit={line.unitName} />
              </Td>
              <Td numeric label={t("unitPrice")}>
                <Price minor={line.unitPriceMinor} currency={currency} />
              </Td>
              <Td numeric label={t("lineTotal")}>
                <Price minor={line.subtotalMinor} currency={currency} />
              </Td>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <RuledList className="ms-auto max-w-sm p-4">
        <RuledRow label={t("subtotal")}>
          <Price minor={order.subtotalMinor} currency={currency} />
        </RuledRow>
        {order.discountMinor > 0 && (
          <RuledRow label={t("discount")}>
            −<Price minor={order.discountMinor} currency={currency} />
          </RuledRow>
        )}
        <RuledRow label={t("deliveryFee")}>
          {order.deliveryFeeMinor === 0 ? (
            t("free")
          ) : (
            <Price minor={order.deliveryFeeMinor} currency={currency} />
          )}
        </RuledRow>
        {!order.taxIncluded && (
          <RuledRow label={t("tax")}>
            <Price minor={order.taxMinor} currency={currency} />
          </RuledRow>
        )}
        <RuledRow label={t("grandTotal")} total>
          <Price minor={order.totalMinor} currency={currency} />
        </RuledRow>
        {order.taxIncluded && (
          <RuledRow label={t("taxIncluded")} className="text-small">
            <Price minor={order.taxMinor} currency={currency} />
          </RuledRow>
        )}
      </RuledList>
    </Section>
  );
}
