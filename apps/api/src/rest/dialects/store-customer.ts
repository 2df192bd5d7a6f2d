import {
  Customer,
  RegisterCustomerInput,
  Registration,
  UpdateOwnCustomerInput,
} from "@mizan/contracts/customers";
import { Id } from "@mizan/contracts/ids";
import { AmountMajor, type Currency, toMajor } from "@mizan/contracts/money";
import { pageOf } from "@mizan/contracts/pages";
import { z } from "zod";
import { withSomeField } from "./some-field";

const {
  name,
  email,
  phone,
  avatar,
  address,
  city,
  country,
  zipCode,
  isVerified,
  isActive,
  createdAt,
  updatedAt,
} = Customer.shape;

/** Source: seeds/003 "Customer Model", without the password. */
export const StoreCustomer = z
  .object({
    _id: Id,
    id: Id,
    name,
    email,
    phone,
    avatar,
    address,
    city,
    country,
    zipCode,
    isVerified,
    isActive,
    role: z.literal("customer"),
    loyalty_points: z.int().meta({ description: "0: the shop gives none" }),
    total_orders: z.int(),
    total_spent: AmountMajor,
    last_login: Customer.shape.lastLoginAt,
    createdAt,
    updatedAt,
  })
  .meta({ id: "StoreCustomer" });
export const StoreCustomerPage = pageOf(StoreCustomer).meta({ id: "StoreCustomerPage" });

export const StoreRegistration = RegisterCustomerInput.meta({ id: "StoreRegistration" });
export const StoreRegistered = Registration.extend({ message: z.string() }).meta({ id: "StoreRegistered" });

export const StoreProfilePatch = withSomeField(
  UpdateOwnCustomerInput.omit({ version: true, locale: true }),
).meta({ id: "StoreProfilePatch" });

/** Customer → answer. */
export const toStoreCustomer = (customer: Customer, currency: Currency): z.input<typeof StoreCustomer> => ({
  _id: customer.id,
  id: customer.id,
  name: customer.name,
  email: customer.email,
  phone: customer.phone,
  avatar: customer.avatar,
  address: customer.address,
  city: customer.city,
  country: customer.country,
  zipCode: customer.zipCode,
  isVerified: customer.isVerified,
  isActive: customer.isActive,
  role: "customer",
  loyalty_points: 0,
  total_orders: customer.totalOrders,
  total_spent: toMajor(customer.totalSpentMinor, currency),
  last_login: customer.lastLoginAt,
  createdAt: customer.createdAt,
  updatedAt: customer.updatedAt,
});
