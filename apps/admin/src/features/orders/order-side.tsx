"use client";

import { FORGOTTEN, type Order } from "@mizan/contracts/orders";
import { Email, Ltr, UserText } from "@mizan/ui/bdi";
import { linkClass } from "@mizan/ui/link";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { useTranslations } from "next-intl";
import { NearLink } from "@/components/near-link";
import { Section } from "@/components/section";
import { useCan, useStorefrontUrl } from "@/lib/store";

/** Whom the order is for, where it goes and how it is paid. */
export function OrderSide({ order }: { order: Order }) {
  const t = useTranslations();
  const storefrontUrl = useStorefrontUrl();
  const maySeeCustomers = useCan("customers:read");
  const { contact, shippingAddress: address } = order;
  const place = [address.line1, address.line2, address.city, address.zipCode, address.country].filter(
    Boolean,
  );
  return (
    <div className="flex flex-col gap-4">
      <Section title={t("orders.customerTitle")}>
        <p className="pb-2 font-medium">
          {contact.name === FORGOTTEN ? (
            <span className="text-text-3">{t("orders.forgotten")}</span>
          ) : maySeeCustomers ? (
            <NearLink href={`/customers/${order.customerId}`} className={linkClass({ variant: "strong" })}>
              <UserText>{contact.name}</UserText>
            </NearLink>
          ) : (
            <UserText>{contact.name}</UserText>
          )}
        </p>
        <RuledList>
          {contact.phone && (
            <RuledRow label={t("orders.phone")}>
              <a href={`tel:${contact.phone}`} className={linkClass()}>
                <Ltr>{contact.phone}</Ltr>
              </a>
            </RuledRow>
          )}
          {contact.email && (
            <RuledRow label={t("orders.email")}>
              <a href={`mailto:${contact.email}`} className={linkClass()}>
                <Email>{contact.email}</Email>
              </a>
            </RuledRow>
          )}
          <RuledRow label={t("orders.language")}>{t(`customers.lang.${order.locale}`)}</RuledRow>
        </RuledList>
      </Section>
      <Section title={t("orders.address")}>
        <address className="not-italic">
          {place.map((line) => (
            <UserText key={line} className="block">
              {line}
            </UserText>
          ))}
        </address>
        {order.notes && (
          <div className="pt-3">
            <p className="text-small text-text-3">{t("orders.notes")}</p>
            <UserText className="block">{order.notes}</UserText>
          </div>
        )}
      </Section>
      <Section title={t("orders.paymentTitle")}>
        <RuledList>
          <RuledRow label={t("orders.method")}>{t(`status.method.${order.paymentMethod}`)}</RuledRow>
          <RuledRow label={t("orders.payment")}>{t(`status.payment.${order.paymentStatus}`)}</RuledRow>
          <RuledRow label={t("orders.deliveryTitle")}>
            {t(`status.delivery.${order.deliveryStatus}`)}
          </RuledRow>
          <RuledRow label={t("orders.channel")}>{t(`status.channel.${order.channel}`)}</RuledRow>
          {order.salesRep && (
            <RuledRow label={t("orders.salesRep")}>
              <Ltr>{order.salesRep}</Ltr>
            </RuledRow>
          )}
        </RuledList>
        <p className="pt-3" data-print="hide">
          <a
            href={`${storefrontUrl}/${order.locale}/orders/${order.trackingToken}`}
            target="_blank"
            rel="noreferrer"
            className={linkClass()}
          >
            {t("orders.trackingPage")}
          </a>
        </p>
      </Section>
    </div>
  );
}
