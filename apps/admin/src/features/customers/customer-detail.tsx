"use client";

import type { Customer } from "@mizan/contracts/customers";
import { Email, Ltr, UserText } from "@mizan/ui/bdi";
import { Breadcrumbs } from "@mizan/ui/breadcrumbs";
import { Button } from "@mizan/ui/button";
import { linkClass } from "@mizan/ui/link";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NearLink } from "@/components/near-link";
import { PageHeader } from "@/components/page-header";
import { Price } from "@/components/price";
import { RecordPending } from "@/components/record-pending";
import { Section } from "@/components/section";
import { When } from "@/components/when";
import { useCan } from "@/lib/store";
import { useTRPC } from "@/lib/trpc";
import { useFormats } from "@/lib/use-formats";
import { CustomerKind } from "./customer-kind";
import { CustomerOrders } from "./customer-orders";
import { CustomerSheet } from "./customer-sheet";

/** One customer: who they are, what they ordered. */
export function CustomerDetail({ id }: { id: string }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const mayWrite = useCan("customers:write");
  const maySeeOrders = useCan("orders:read");
  const [editing, setEditing] = useState(false);
  const { data: customer, error, refetch } = useQuery(trpc.customers.get.queryOptions({ id }));
  if (!customer) return <RecordPending error={error} retry={refetch} />;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            label={t("customers.title")}
            link={NearLink}
            items={[
              { label: t("customers.title"), href: "/customers" },
              { label: <UserText>{customer.name}</UserText> },
            ]}
          />
        }
        title={<UserText>{customer.name}</UserText>}
        aside={<CustomerKind customer={customer} />}
        actions={mayWrite && <Button onClick={() => setEditing(true)}>{t("customers.edit")}</Button>}
      />
      <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,1fr)_360px]">
        {maySeeOrders && <CustomerOrders customerId={id} />}
        <CustomerProfile customer={customer} />
      </div>
      <CustomerSheet customer={customer} open={editing} onClose={() => setEditing(false)} />
    </>
  );
}

function CustomerProfile({ customer }: { customer: Customer }) {
  const t = useTranslations("customers");
  const { number } = useFormats();
  const place = [customer.address, customer.city, customer.zipCode, customer.country].filter(Boolean);
  return (
    <Section title={t("profile")} className="max-wide:order-first">
      {place.length > 0 && (
        <address className="pb-3 not-italic">
          {place.map((line) => (
            <UserText key={line} className="block">
              {line}
            </UserText>
          ))}
        </address>
      )}
      <RuledList>
        {customer.phone && (
          <RuledRow label={t("phone")}>
            <a href={`tel:${customer.phone}`} className={linkClass()}>
              <Ltr>{customer.phone}</Ltr>
            </a>
          </RuledRow>
        )}
        {customer.email && (
          <RuledRow label={t("email")}>
            <a href={`mailto:${customer.email}`} className={linkClass()}>
              <Email>{customer.email}</Email>
            </a>
          </RuledRow>
        )}
        <RuledRow label={t("language")}>{t(`lang.${customer.locale}`)}</RuledRow>
        <RuledRow label={t("since")}>
          <When at={customer.createdAt} style="date" />
        </RuledRow>
        {!customer.isGuest && (
          <RuledRow label={t("lastLogin")}>
            {customer.lastLoginAt ? <When at={customer.lastLoginAt} /> : t("never")}
          </RuledRow>
        )}
        <RuledRow label={t("orders")}>{number(customer.totalOrders)}</RuledRow>
        <RuledRow label={t("spent")} total>
          <Price minor={customer.totalSpentMinor} />
        </RuledRow>
      </RuledList>
    </Section>
  );
}
