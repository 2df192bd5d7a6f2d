import type { Contact, ShippingAddress } from "@mizan/contracts/orders";
import { sealCustomer } from "@mizan/core/customers";
import type { Sealing } from "@mizan/core/encryption";
import { type SeedCustomer, seedCustomers } from "@mizan/db/seed/people/customers";
import { loginOf } from "@mizan/db/seed/people/staff";
import type { SeedConnection } from "./seed-connection";
import { seedId } from "./seed-id";
import type { ShopPlan } from "./shop-plan";

/** A shopper as orders name them. */
export interface Buyer {
  id: string;
  isGuest: boolean;
  hasLogin: boolean;
  locale: "ar" | "en";
  contact: Contact;
  address: ShippingAddress;
  activity: number;
}

/** The two shoppers whose log-ins are handed out; they order often, so that their pages have something on them. */
const withLogin: readonly { login: string; locale: "ar" | "en"; name: string }[] = [
  { login: "customerAr", locale: "ar", name: "سارة البحري" },
  { login: "customerEn", locale: "en", name: "Omar Al-Rawabi" },
];
const loginActivity = 0.4;

/** The shoppers of a shop, those with a log-in first. */
export function planBuyers(companyId: string, plan: ShopPlan): Buyer[] {
  return seedCustomers(plan.customers, plan.clientele).map((customer, index) => {
    const known = withLogin[index];
    const buyer = toBuyer(companyId, customer);
    if (!known) return buyer;
    const { email } = loginOf(known.login, plan.shop.slug);
    return {
      ...buyer,
      isGuest: false,
      hasLogin: true,
      locale: known.locale,
      contact: { ...buyer.contact, name: known.name, email },
      address: addressOf(customer, known.locale),
      activity: loginActivity,
    };
  });
}

const addressOf = ({ address }: SeedCustomer, locale: "ar" | "en"): ShippingAddress => ({
  line1: address.line[locale],
  line2: "",
  city: address.city[locale],
  country: "",
  zipCode: "",
  latitude: address.latitude,
  longitude: address.longitude,
});

const toBuyer = (companyId: string, customer: SeedCustomer): Buyer => ({
  id: seedId(`${companyId}/customer/${customer.number}`),
  isGuest: customer.isGuest,
  hasLogin: false,
  locale: customer.locale,
  contact: { name: customer.name[customer.locale], email: customer.email, phone: customer.phone },
  address: addressOf(customer, customer.locale),
  activity: customer.activity,
});

/** Writes the shoppers; only those whose log-ins are handed out have a password. */
export async function writeBuyers(
  connection: SeedConnection,
  buyers: readonly Buyer[],
  { sealing, passwordHash, now }: { sealing: Sealing; passwordHash: string; now: Date },
): Promise<void> {
  const dayMs = 86_400_000;
  const rows = await Promise.all(
    buyers.map(async (buyer, index) => {
      const { phone } = buyer.contact;
      const { line1: address, zipCode } = buyer.address;
      const joinedAt = new Date(now.getTime() - (70 + (index % 300)) * dayMs - index * 61_000);
      return {
        id: buyer.id,
        name: buyer.contact.name,
        email: buyer.contact.email,
        ...(await sealCustomer(sealing, buyer.id, { phone, address, zipCode })),
        passwordHash: buyer.hasLogin ? passwordHash : null,
        locale: buyer.locale,
        isGuest: buyer.isGuest,
        isVerified: !buyer.isGuest,
        isActive: true,
        sessionVersion: 1,
        city: buyer.address.city,
        country: buyer.address.country,
        version: 1,
        createdAt: joinedAt,
        updatedAt: joinedAt,
      };
    }),
  );
  await connection.insert("Customer", rows);
}
