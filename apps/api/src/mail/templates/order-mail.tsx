import { type Locale, pickText } from "@mizan/contracts/localized-text";
import type { OrderStatus } from "@mizan/contracts/order-status";
import type { Order } from "@mizan/contracts/orders";
import { type FigureStyle, moneyText, quantityText } from "../figures";
import { fill, greetingOf, wordsIn } from "../words";
import { colours, MailAction, MailFrame, Paragraph } from "./mail-frame";

interface OrderMailProps {
  order: Order;
  /** What the order became; null in the mail that says that it was placed. */
  status: OrderStatus | null;
  locale: Locale;
  shop: string;
  subject: string;
  link: string | null;
  figures: FigureStyle;
}

/** Tells a buyer of their order: that it is placed, with all of its lines, or how it stands. */
export function OrderMail({ order, status, locale, shop, subject, link, figures }: OrderMailProps) {
  const t = wordsIn(locale);
  const { code } = order;
  const heading = status === null ? t.order_placed.heading : t.order_status.status[status];
  const body = status === null ? t.order_placed.body : t.order_status.body[status];
  return (
    <MailFrame locale={locale} shop={shop} subject={subject} heading={heading}>
      <Paragraph>{greetingOf(t, order.contact.name)}</Paragraph>
      <Paragraph>{fill(body, { code })}</Paragraph>
      {status === null && <OrderTable order={order} locale={locale} figures={figures} />}
      <MailAction
        locale={locale}
        label={status === null ? t.order_placed.action : t.order_status.action}
        link={link}
      />
    </MailFrame>
  );
}

function OrderTable({ order, locale, figures }: Pick<OrderMailProps, "order" | "locale" | "figures">) {
  const t = wordsIn(locale).totals;
  const money = (minor: number) => moneyText(minor, figures);
  const totals = [
    { label: t.subtotal, value: money(order.subtotalMinor) },
    ...(order.discountMinor > 0 ? [{ label: t.discount, value: money(-order.discountMinor) }] : []),
    { label: t.delivery, value: order.deliveryFeeMinor === 0 ? t.free : money(order.deliveryFeeMinor) },
    ...(order.taxIncluded ? [] : [{ label: t.tax, value: money(order.taxMinor) }]),
  ];
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} style={{ marginBlockEnd: "20px" }}>
      <tbody>
        {order.lines.map((line) => (
          <tr key={line.id}>
            <td style={cell}>
              <bdi>{pickText(line.name, locale)}</bdi>
              <br />
              <span style={{ color: colours.ink2 }}>
                {quantityText(line.quantity, figures)} × <bdi>{pickText(line.unitName, locale)}</bdi>
              </span>
            </td>
            <td style={figureCell}>{money(line.subtotalMinor)}</td>
          </tr>
        ))}
        {totals.map(({ label, value }) => (
          <tr key={label}>
            <td style={quietCell}>{label}</td>
            <td style={{ ...figureCell, ...quietCell }}>{value}</td>
          </tr>
        ))}
        <tr>
          <td style={totalCell}>{t.total}</td>
          <td style={{ ...figureCell, ...totalCell }}>{money(order.totalMinor)}</td>
        </tr>
        {order.taxIncluded && order.taxMinor > 0 && (
          <tr>
            <td style={quietCell}>{t.taxIncluded}</td>
            <td style={{ ...figureCell, ...quietCell }}>{money(order.taxMinor)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const cell = { padding: "8px 0", fontSize: "15px", lineHeight: 1.6, color: colours.ink };
const figureCell = { ...cell, textAlign: "end", whiteSpace: "nowrap", verticalAlign: "top" } as const;
const quietCell = { padding: "3px 0", fontSize: "14px", color: colours.ink2 };
const totalCell = { borderBlockStart: `1px solid ${colours.line}`, fontWeight: 700 };
