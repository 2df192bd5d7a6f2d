import type { OrderSummary } from "@mizan/contracts/orders";
import { Code } from "@mizan/ui/bdi";
import { useTranslations } from "next-intl";
import { Money } from "@/features/format/money";
import { useShopFormat } from "@/features/format/use-shop-format";
import { Link } from "@/i18n/navigation";

/** A customer's orders, each a way to the whole of it. */
export function OwnOrderRows({ orders }: { orders: readonly OrderSummary[] }) {
  const t = useTranslations();
  const { moment, figure } = useShopFormat();
  return (
    <ul className="divide-y divide-border rounded-md border border-border bg-surface">
      {orders.map(({ id, code, status, placedAt, itemCount, totalMinor, currency }) => (
        <li key={id}>
          <Link
            href={`/account/orders/${id}`}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 p-4 hover:bg-sunken"
          >
            <span className="font-medium">
              <Code>{code}</Code> · {t(`order.statuses.${status}`)}
            </span>
            <Money minor={totalMinor} currency={currency} />
            <span className="w-full text-small text-text-3">
              {moment(placedAt)} · {t("account.orders.items", { count: itemCount, n: figure(itemCount) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
