import { adjustStock, getStock, listStockAlerts } from "@mizan/core/inventory";
import { route } from "../http/route";
import {
  fromPmsAdjustment,
  PmsAdjustBody,
  PmsAdjustment,
  PmsAlertPage,
  PmsStock,
  toPmsAdjustment,
  toPmsAlert,
  toPmsStock,
} from "./dialects/pms-inventory";
import { ByProductId } from "./id-params";
import { mapPage, pageOfWhole, wholeListQuery } from "./list-query";

/** Stock. Source: seeds/000 "Check Stock", "Adjust Stock", "Get Low Stock Alerts". */
export const inventoryRoutes = [
  route({
    method: "GET",
    path: "/api/inventory/stock/:productId",
    family: "pms",
    summary: "Check the stock of a product",
    permission: "inventory:read",
    params: ByProductId,
    answer: PmsStock,
    from: ({ params }) => params,
    run: getStock,
    to: async (stock, door) => toPmsStock(stock, (await door.shop()).defaultLocale),
  }),
  route({
    method: "POST",
    path: "/api/inventory/adjust",
    family: "pms",
    summary: "Adjust the stock of a product in one place",
    permission: "inventory:write",
    body: PmsAdjustBody,
    answer: PmsAdjustment,
    from: ({ body }) => fromPmsAdjustment(body),
    run: adjustStock,
    to: async (result, door) => toPmsAdjustment(result, (await door.shop()).defaultLocale),
  }),
  route({
    method: "GET",
    path: "/api/inventory/alerts",
    family: "pms",
    summary: "Products at or under their reorder point, the most urgent first",
    permission: "inventory:read",
    query: wholeListQuery,
    answer: PmsAlertPage,
    from: ({ query }) => query,
    run: listStockAlerts,
    to: async (alerts, door, query) => {
      const { defaultLocale } = await door.shop();
      return mapPage(pageOfWhole(alerts, query), (alert) => toPmsAlert(alert, defaultLocale));
    },
  }),
];
