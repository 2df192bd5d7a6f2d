import { Id } from "@mizan/contracts/ids";
import {
  AdjustStockInput,
  AdjustStockResult,
  InventoryPage,
  ListInventoryInput,
  ListMovementsInput,
  Location,
  MovementPage,
  ProductStock,
  ReceiveStockInput,
  SetStockPolicyInput,
  StockAlert,
  StockMovement,
} from "@mizan/contracts/inventory";
import {
  adjustStock,
  getStock,
  listInventory,
  listLocations,
  listMovements,
  listStockAlerts,
  receiveStock,
  setStockPolicy,
} from "@mizan/core/inventory";
import { z } from "zod";
import { procedure, router } from "../procedure";

/** Stock and its ledger. */
export const inventoryRouter = router({
  list: procedure("inventory:read")
    .input(ListInventoryInput)
    .output(InventoryPage)
    .query(({ ctx, input }) => listInventory(ctx.context, input)),
  stock: procedure("public")
    .input(z.object({ productId: Id }))
    .output(ProductStock)
    .query(({ ctx, input }) => getStock(ctx.context, input)),
  adjust: procedure("inventory:write")
    .input(AdjustStockInput)
    .output(AdjustStockResult)
    .mutation(({ ctx, input }) => adjustStock(ctx.context, input)),
  receive: procedure("inventory:write")
    .input(ReceiveStockInput)
    .output(z.object({ movements: z.array(StockMovement) }))
    .mutation(({ ctx, input }) => receiveStock(ctx.context, input)),
  setPolicy: procedure("inventory:write")
    .input(SetStockPolicyInput)
    .output(ProductStock)
    .mutation(({ ctx, input }) => setStockPolicy(ctx.context, input)),
  movements: procedure("inventory:read")
    .input(ListMovementsInput)
    .output(MovementPage)
    .query(({ ctx, input }) => listMovements(ctx.context, input)),
  alerts: procedure("inventory:read")
    .output(z.array(StockAlert))
    .query(({ ctx }) => listStockAlerts(ctx.context)),
  locations: procedure("inventory:read")
    .output(z.array(Location))
    .query(({ ctx }) => listLocations(ctx.context)),
});
