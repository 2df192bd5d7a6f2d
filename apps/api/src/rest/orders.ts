import { ListOrdersInput } from "@mizan/contracts/orders";
import { getOrder, listOrders, placeOrder, transitionOrder } from "@mizan/core/orders";
import { route } from "../http/route";
import {
  fromPmsOrder,
  PmsOrder,
  PmsOrderBody,
  PmsOrderPage,
  PmsOrderStatus,
  toPmsOrder,
  toPmsOrderSummary,
} from "./dialects/pms-order";
import { ById } from "./id-params";
import { listQuery, mapPage } from "./list-query";

/** The verb's own filters, but for what only the admin's first page asks. */
const OrderQuery = listQuery(ListOrdersInput.omit({ need: true }).shape);

/** Orders for integrators. Source: seeds/000 "Create Order", "Update Order Status". */
export const orderRoutes = [
  route({
    method: "POST",
    path: "/api/pms/orders",
    family: "pms",
    summary: "Place an order and reserve its stock",
    permission: "orders:write",
    status: 201,
    body: PmsOrderBody,
    answer: PmsOrder,
    from: async ({ body }, door) => fromPmsOrder(body, await door.shop()),
    run: placeOrder,
    to: async (order, door) => toPmsOrder(order, await door.shop()),
    version: (order) => order.version,
    headers: (order) => ({ location: `/api/pms/orders/${order.id}` }),
  }),
  route({
    method: "GET",
    path: "/api/pms/orders",
    family: "pms",
    summary: "List orders",
    permission: "orders:read",
    query: OrderQuery,
    answer: PmsOrderPage,
    from: ({ query: { fields, ...input } }) => input,
    run: listOrders,
    to: (page) => mapPage(page, toPmsOrderSummary),
  }),
  route({
    method: "GET",
    path: "/api/pms/orders/:id",
    family: "pms",
    summary: "Get an order",
    permission: "orders:read",
    params: ById,
    answer: PmsOrder,
    from: ({ params }) => params,
    run: getOrder,
    to: async (order, door) => toPmsOrder(order, await door.shop()),
    version: (order) => order.version,
  }),
  route({
    method: "PATCH",
    path: "/api/pms/orders/:id/status",
    family: "pms",
    summary: "Update the status of an order",
    permission: "orders:write",
    params: ById,
    body: PmsOrderStatus,
    answer: PmsOrder,
    from: ({ params, body, version }) => ({ id: params.id, to: body.status, version }),
    run: transitionOrder,
    to: async (order, door) => toPmsOrder(order, await door.shop()),
    version: (order) => order.version,
  }),
];
