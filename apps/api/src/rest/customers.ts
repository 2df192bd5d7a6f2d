import { ListCustomersInput } from "@mizan/contracts/customers";
import { Id } from "@mizan/contracts/ids";
import {
  deleteCustomer,
  getCustomer,
  getOwnCustomer,
  listCustomers,
  registerCustomer,
  updateOwnCustomer,
} from "@mizan/core/customers";
import { z } from "zod";
import { route } from "../http/route";
import {
  StoreCustomer,
  StoreCustomerPage,
  StoreProfilePatch,
  StoreRegistered,
  StoreRegistration,
  toStoreCustomer,
} from "./dialects/store-customer";
import { ById } from "./id-params";
import { listQuery, mapPage } from "./list-query";

/** Buyers. Source: seeds/003 "Authentication Endpoints", "Customer Endpoints". */
export const customerRoutes = [
  route({
    method: "POST",
    path: "/api/customer/register",
    family: "store",
    summary: "Customer registration",
    permission: "public",
    unkept: true,
    status: 201,
    body: StoreRegistration,
    answer: StoreRegistered,
    from: ({ body }) => body,
    run: async (_ctx, input, door) => registerCustomer(await door.account(), input),
    to: ({ warnings }) => ({ message: "Registered: a mail with a link is on its way to you", warnings }),
  }),
  route({
    method: "GET",
    path: "/api/customer/profile",
    family: "store",
    summary: "Get customer profile",
    permission: "customer",
    answer: StoreCustomer,
    from: () => undefined,
    run: getOwnCustomer,
    to: async (customer, door) => toStoreCustomer(customer, (await door.shop()).currency),
    version: (customer) => customer.version,
  }),
  route({
    method: "PUT",
    path: "/api/customer/profile",
    family: "store",
    summary: "Update customer profile, whose given fields change",
    permission: "customer",
    unkept: true,
    body: StoreProfilePatch,
    answer: StoreCustomer,
    from: ({ body, version }) => ({ ...body, version }),
    run: async (ctx, input, door) => updateOwnCustomer(ctx, input, await door.account()),
    to: async (customer, door) => toStoreCustomer(customer, (await door.shop()).currency),
    version: (customer) => customer.version,
  }),
  route({
    method: "GET",
    path: "/api/customer",
    family: "store",
    summary: "Get all customers",
    permission: "customers:read",
    query: listQuery({
      search: ListCustomersInput.shape.search,
      sort: ListCustomersInput.shape.sort,
    }),
    answer: StoreCustomerPage,
    from: ({ query: { fields: _, ...query } }) => query,
    run: listCustomers,
    to: async (page, door) => {
      const { currency } = await door.shop();
      return mapPage(page, (customer) => toStoreCustomer(customer, currency));
    },
  }),
  route({
    method: "GET",
    path: "/api/customer/:id",
    family: "store",
    summary: "Get customer by ID",
    permission: "customers:read",
    params: ById,
    answer: StoreCustomer,
    from: ({ params }) => params,
    run: getCustomer,
    to: async (customer, door) => toStoreCustomer(customer, (await door.shop()).currency),
    version: (customer) => customer.version,
  }),
  route({
    method: "DELETE",
    path: "/api/customer/:id",
    family: "store",
    summary: "Delete customer",
    permission: "customers:write",
    params: ById,
    answer: z.object({ _id: Id, id: Id, message: z.string() }),
    from: ({ params }) => params,
    run: deleteCustomer,
    to: ({ id }) => ({ _id: id, id, message: "Customer deleted" }),
  }),
];
