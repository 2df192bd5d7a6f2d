import { Code, UserText } from "@mizan/ui/bdi";
import { buttonClass } from "@mizan/ui/button";
import { RuledList, RuledRow } from "@mizan/ui/ruled";
import { Stepper } from "@mizan/ui/stepper";
import { Timeline, TimelineItem } from "@mizan/ui/timeline";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations, setRequestLocale } from "next-intl/server";
import { cache } from "react";
import { getShopFormat } from "@/features/format/get-shop-format";
import { JustPlaced } from "@/features/orders/just-placed";
import { OrderLines } from "@/features/orders/order-lines";
import { OrderLive } from "@/features/orders/order-live";
import { orderProgress } from "@/features/orders/order-progress";
import { WaitPage } from "@/features/shell/wait-page";
import { Link } from "@/i18n/navigation";
import { routing } from "@/i18n/routing";
import { readAddressPart } from "@/lib/address-part";
import { visitorApi } from "@/lib/api";
import { orNull, orWait, TooManyRequests } from "@/lib/api-problem";
import { env } from "@/lib/env";

type Props = PageProps<"/[shop]/[locale]/orders/[token]">;

const findOrder = cache(async (part: string) => {
  const token = readAddressPart(part);
  return token === null ? null : orWait(orNull((await visitorApi()).orders.track.query({ token })));
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const [order, t] = await Promise.all([findOrder(token), getTranslations({ locale })]);
  return {
    title: titleOf(),
    robots: { index: false, follow: false },
    // The address is the key to the order: it is told to nobody.
    referrer: "no-referrer",
  };

  function titleOf(): string {
    if (order instanceof TooManyRequests) return t("failure.limitedTitle");
    return order ? t("order.title", { code: order.code }) : t("order.absentTitle");
  }
}

export default async function OrderPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const order = await findOrder(token);
  if (!order) notFound();
  if (order instanceof TooManyRequests) return <WaitPage seconds={order.seconds} />;
  const [t, { text: _, moment }, messages, { new: isNew }] = await Promise.all([
    getTranslations("order"),
    getShopFormat(locale),
    getMessages(),
    searchParams,
  ]);
  const progress = orderProgress(order.status);
  return (
    <div className="mx-auto grid max-w-3xl gap-8">
      {isNew && (
        <div role="status" className="rounded-md bg-brand-soft p-4 text-brand-text">
          <p className="font-semibold">{t("thanks", { name: order.firstName })}</p>
          <p>{t("thanksHelp")}</p>
          <JustPlaced />
        </div>
      )}
      <header>
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h1 className="font-heading text-h1">{t(`headlines.${order.status}`)}</h1>
          <NextIntlClientProvider messages={{ order: messages.order }}>
            <OrderLive
              orderId={order.id}
              code={order.code}
              status={order.status}
              token={token}
              socketUrl={env.publicApiUrl}
            />
          </NextIntlClientProvider>
        </div>
        <p className="text-text-2">
          <Code>{order.code}</Code> · {t("placed", { at: moment(order.placedAt) })}
        </p>
      </header>
      {progress && (
        <Stepper
          label={t("progress")}
          doneLabel={t("done")}
          steps={progress.map(({ status, state }) => ({ id: status, state, label: t(`statuses.${status}`) }))}
        />
      )}
      <div className="grid items-start gap-6 md:grid-cols-[1fr_17rem]">
        <OrderLines order={order} />
        <div className="grid gap-6">
          <RuledList>
            <RuledRow label={t("payment")}>{t(`payments.${order.paymentMethod}`)}</RuledRow>
            <RuledRow label={t("paymentStatus")}>{t(`paymentStatuses.${order.paymentStatus}`)}</RuledRow>
            <RuledRow label={t("to")}>
              <UserText>{[order.firstName, order.city].filter(Boolean).join(" · ")}</UserText>
            </RuledRow>
          </RuledList>
          <Timeline label={t("timeline")}>
            {order.timeline.map((step) => (
              <TimelineItem key={step.seq} title={t(`statuses.${step.to}`)} time={moment(step.at)} />
            ))}
          </Timeline>
        </div>
      </div>
      <p>
        <Link href="/" className={buttonClass()}>
          {t("goOn")}
        </Link>
      </p>
    </div>
  );
}
