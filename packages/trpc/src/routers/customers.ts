import { CustomerAddress, SaveAddressInput } from "@mizan/contracts/addresses";
import {
  Customer,
  CustomerPage,
  DeleteOwnCustomerInput,
  ListCustomersInput,
  RegisterCustomerInput,
  Registration,
  SaveCustomerInput,
  UpdateOwnCustomerInput,
} from "@mizan/contracts/customers";
import { Id } from "@mizan/contracts/ids";
import { OwnData } from "@mizan/contracts/own-data";
import {
  deleteAddress,
  deleteCustomer,
  deleteOwnCustomer,
  getCustomer,
  getOwnCustomer,
  listAddresses,
  listCustomers,
  registerCustomer,
  saveAddress,
  saveCustomer,
  updateOwnCustomer,
} from "@mizan/core/customers";
import { exportOwnData } from "@mizan/core/orders";
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
  delete: procedure("customers:write")
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id }))
    .mutation(({ ctx, input }) => deleteCustomer(ctx.context, input)),
  register: procedure("public")
    .input(RegisterCustomerInput)
    .output(Registration)
    .mutation(({ ctx, input }) => registerCustomer(ctx.door, input)),
  own: procedure("account")
    .output(Customer)
    .query(({ ctx }) => getOwnCustomer(ctx.context)),
  updateOwn: procedure("account")
    .input(UpdateOwnCustomerInput)
    .output(Customer)
    .mutation(({ ctx, input }) => updateOwnCustomer(ctx.context, input, ctx.door)),
  deleteOwn: procedure("account")
    .input(DeleteOwnCustomerInput)
    .output(z.object({ id: Id }))
    .mutation(({ ctx, input }) => deleteOwnCustomer(ctx.context, input, ctx.door)),
  ownData: procedure("account")
    .output(OwnData)
    .query(({ ctx }) => exportOwnData(ctx.context)),
  addresses: procedure("account")
    .output(z.array(CustomerAddress))
    .query(({ ctx }) => listAddresses(ctx.context)),
  saveAddress: procedure("account")
    .input(SaveAddressInput)
    .output(CustomerAddress)
    .mutation(({ ctx, input }) => saveAddress(ctx.context, input)),
  deleteAddress: procedure("account")
    .input(z.object({ id: Id }))
    .output(z.object({ id: Id }))
    .mutation(({ ctx, input }) => deleteAddress(ctx.context, input)),
});
