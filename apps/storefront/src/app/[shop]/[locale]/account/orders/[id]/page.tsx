import { Id } from "@mizan/contracts/ids";
import { Code, Ltr, UserText } from "@mizan/ui/bdi";
import { buttonClass } from "@mizan/ui/button";
import { linkClass } from "@mizan/ui/link";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { Timeline, TimelineItem } from "@mizan/ui/timeline";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { accountMetadata, openAccountPage } from "@/features/account/account-page";
import { getShopFormat } from "@/features/format/get-shop-format";
import { OrderLines } from "@/features/orders/order-lines";
import { asCustomer } from "@/features/session/customer";
import { WaitPage } from "@/features/shell/wait-page";
import { Link } from "@/i18n/navigation";
import { orNull, orWait, TooManyRequests } from "@/lib/api-problem";

export const generateMetadata = accountMetadata("/account/orders", "orders");

export default async function OwnOrderPage(props: PageProps<"/[shop]/[locale]/account/orders/[id]">) {
  const { locale, t } = await openAccountPage(props);
  const id = Id.safeParse((await props.params).id).data ?? notFound();
  const order = await orWait(
    asCustomer({ locale, path: `/account/orders/${id}` }, (api) => orNull(api.orders.getOwn.query({ id }))),
  );
  if (!order) notFound();
  if (order instanceof TooManyRequests) return <WaitPage seconds={order.seconds} />;
  const [words, { moment }] = await Promise.all([getTranslations("order"), getShopFormat(locale)]);
  const { contact, shippingAddress } = order;
  const address = [shippingAddress.line1, shippingAddress.line2, shippingAddress.city].filter(Boolean);
  return (
    <>
      <header>
        <Link href="/account/orders" className={linkClass({ className: "text-small" })}>
          {t("pages.orders.title")}
        </Link>
        <h1 className="mt-1 font-heading text-h1">
          <Code className="text-h1">{order.code}</Code> · {words(`statuses.${order.status}`)}
        </h1>
        <p className="text-text-2">{words("placed", { at: moment(order.placedAt) })}</p>
      </header>
      <div className="grid items-start gap-6 md:grid-cols-[1fr_17rem]">
        <OrderLines order={order} />
        <div className="grid gap-6">
          <RuledList>
            <RuledRow label={words("payment")}>{words(`payments.${order.paymentMethod}`)}</RuledRow>
            <RuledRow label={words("paymentStatus")}>
              {words(`paymentStatuses.${order.paymentStatus}`)}
            </RuledRow>
            <RuledRow label={words("to")}>
              <UserText>{contact.name}</UserText>
            </RuledRow>
            {contact.phone && (
              <RuledRow label={t("fields.phone")}>
                <Ltr>{contact.phone}</Ltr>
              </RuledRow>
            )}
            <RuledRow label={t("orders.address")}>
              <UserText>{address.join(" · ")}</UserText>
            </RuledRow>
          </RuledList>
          <Timeline label={words("timeline")}>
            {order.timeline.map((step) => (
              <TimelineItem key={step.seq} title={words(`statuses.${step.to}`)} time={moment(step.at)} />
            ))}
          </Timeline>
        </div>
      </div>
      <p>
        <Link href={`/orders/${order.trackingToken}`} className={buttonClass()}>
          {t("orders.follow")}
        </Link>
      </p>
    </>
  );
}
