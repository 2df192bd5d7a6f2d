"use client";

import type { Customer } from "@mizan/contracts/customers";
import { Email, Ltr, UserText } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { NearLink } from "@/components/near-link";
import { Price } from "@/components/price";
import type { Column } from "@/components/resource-table/columns";
import { rowLink } from "@/components/resource-table/use-row-keys";
import { When } from "@/components/when";
import { useFormats } from "@/lib/use-formats";
import { CustomerKind } from "./customer-kind";

/** What the list says of each customer. */
export function useCustomerColumns(): Column<Customer>[] {
  const t = useTranslations("customers");
  const { number } = useFormats();
  return useMemo(
    () => [
      {
        id: "name",
        header: t("name"),
        title: true,
        sort: { ascending: "name" },
        skeleton: "w-40",
        cell: (customer) => (
          <NearLink
            href={`/customers/${customer.id}`}
            {...rowLink}
            className={linkClass({ variant: "strong" })}
          >
            <UserText>{customer.name}</UserText>
          </NearLink>
        ),
      },
      {
        id: "phone",
        header: t("phone"),
        cell: (customer) => <Ltr>{customer.phone ?? "—"}</Ltr>,
      },
      {
        id: "email",
        header: t("email"),
        skeleton: "w-40",
        cell: (customer) => <Email className="text-text-2">{customer.email ?? "—"}</Email>,
      },
      { id: "type", header: t("type"), cell: (customer) => <CustomerKind customer={customer} /> },
      {
        id: "orders",
        header: t("orders"),
        numeric: true,
        sort: { descending: "-orders" },
        cell: (customer) => number(customer.totalOrders),
      },
      {
        id: "spent",
        header: t("spent"),
        numeric: true,
        sort: { descending: "-spent" },
        cell: (customer) => <Price minor={customer.totalSpentMinor} />,
      },
      {
        id: "since",
        header: t("since"),
        numeric: true,
        sort: { descending: "newest" },
        cell: (customer) => (
          <When at={customer.createdAt} style="date" className="whitespace-nowrap text-text-2" />
        ),
      },
    ],
    [t, number],
  );
}
