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
  SettleStockExceptionInput,
  StockAlert,
  StockException,
  StockMovement,
} from "@mizan/contracts/inventory";
import {
  adjustStock,
  getStock,
  listInventory,
  listLocations,
  listMovements,
  listStockAlerts,
  listStockExceptions,
  receiveStock,
  setStockPolicy,
  settleStockException,
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
  exceptions: procedure("inventory:read")
    .output(z.array(StockException))
    .query(({ ctx }) => listStockExceptions(ctx.context)),
  settleException: procedure("inventory:write")
    .input(SettleStockExceptionInput)
    .output(z.object({ id: Id }))
    .mutation(async ({ ctx, input }) => {
      await settleStockException(ctx.context, input);
      return { id: input.id };
    }),
  locations: procedure("inventory:read")
    .output(z.array(Location))
    .query(({ ctx }) => listLocations(ctx.context)),
});
