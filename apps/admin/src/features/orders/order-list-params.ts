import { OrderStatus, PaymentStatus } from "@mizan/contracts/order-status";
import { type ListOrdersInput, OrderChannel, OrderNeed } from "@mizan/contracts/orders";
import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { PAGE_LIMIT, pageParams, searchTerm } from "@/lib/list-params";

/** Orders that the table offers by its headers. */
export const orderSorts = ["newest", "oldest", "total", "-total"] as const;

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayOrNothing = (value: string | null) => (value !== null && day.test(value) ? value : undefined);

/** The state of the orders list, in its address. */
export const orderListParams = {
  ...pageParams,
  sort: parseAsStringLiteral(orderSorts).withDefault("newest"),
  status: parseAsStringLiteral(OrderStatus.options),
  need: parseAsStringLiteral(OrderNeed.options),
  payment: parseAsStringLiteral(PaymentStatus.options),
  channel: parseAsStringLiteral(OrderChannel.options),
  from: parseAsString,
  to: parseAsString,
};

/** Reads that state on the server. */
export const loadOrderListParams = createLoader(orderListParams);

/** That state as the API's filter. */
export const toListOrdersInput = (
  params: inferParserType<typeof orderListParams>,
): Partial<ListOrdersInput> => ({
  page: params.page,
  limit: PAGE_LIMIT,
  sort: params.sort,
  search: searchTerm(params.search),
  status: params.status ?? undefined,
  need: params.need ?? undefined,
  paymentStatus: params.payment ?? undefined,
  channel: params.channel ?? undefined,
  from: dayOrNothing(params.from),
  to: dayOrNothing(params.to),
});

/** The tabs by work: what somebody at the counter does next, each with the status it shows. */
export const workTabs = [
  { id: "all", status: null },
  { id: "new", status: "pending" },
  { id: "confirmed", status: "confirmed" },
  { id: "preparing", status: "processing" },
  { id: "onTheWay", status: "shipped" },
  { id: "delivered", status: "delivered" },
] as const satisfies readonly { id: string; status: OrderStatus | null }[];

/** Asks how many orders wait in each tab that is work: one row each, for its total. */
export const workCounts = workTabs.flatMap(({ status }) =>
  status === null || status === "delivered" ? [] : [{ status, limit: 1 }],
);
