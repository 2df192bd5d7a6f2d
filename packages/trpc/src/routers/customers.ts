import { Customer, CustomerPage, ListCustomersInput, SaveCustomerInput } from "@mizan/contracts/customers";
import { Id } from "@mizan/contracts/ids";
import { getCustomer, listCustomers, saveCustomer } from "@mizan/core/customers";
import { z } from "zod";
import { procedure, router } from "../procedure";

/** Buyers. */
export const customersRouter = router({
  list: procedure("customers:read")
    .input(ListCustomersInput)
    .output(CustomerPage)
    .query(({ ctx, input }) => listCustomers(ctx.context, input)),
  get: procedure("customers:read")
    .input(z.object({ id: Id }))
    .output(Customer)
    .query(({ ctx, input }) => getCustomer(ctx.context, input)),
  save: procedure("customers:write")
    .input(SaveCustomerInput)
    .output(Customer)
    .mutation(({ ctx, input }) => saveCustomer(ctx.context, input)),
});
