import { newId } from "@mizan/core/platform";
import { guestOrder } from "@mizan/core/testing";
import { type Caller, PASSWORD, type Things } from "./ground";

/** What a call sends; the rest as in `RestCall`. */
export interface TrpcCall {
  input?: object;
  passes?: RegExp;
  isThere?: boolean;
  /** It ends the sessions of who makes it. */
  endsSessions?: boolean;
}

type MakeCall = (things: Things, caller: Caller) => TrpcCall | Promise<TrpcCall>;

const nobody = () => ({ input: { id: newId() } });
const email = () => `${newId()}@example.test`;
const LINK = /^link\./;

/** What is sent where a procedure wants something. Its rules are those of `restCalls`. */
export const trpcCalls: Record<string, MakeCall> = {
  "session.signIn": ({ customerEmail }) => ({
    input: { kind: "customer", email: customerEmail, password: PASSWORD },
  }),
  "session.completeSignIn": async ({ freshChallenge }) => ({
    input: { challenge: await freshChallenge(), code: "000000" },
    passes: /^second_factor\.wrong$/,
  }),
  "session.confirmIdentity": () => ({ input: { password: PASSWORD } }),
  "secondFactor.confirm": () => ({ input: { code: "000000" } }),
  "security.save": () => ({ input: { secondFactor: "optional", version: 1_000_000 } }),
  "session.refresh": async ({ freshRefreshToken }) => ({
    input: { refreshToken: await freshRefreshToken() },
  }),
  "session.end": nobody,
  "session.endOthers": () => ({ endsSessions: true }),
  "session.endAll": () => ({ endsSessions: true }),
  "session.changePassword": () => ({
    input: { currentPassword: "not this one", newPassword: PASSWORD },
    passes: /^password\.wrong$/,
  }),
  "session.requestPasswordReset": () => ({ input: { kind: "customer", email: email() } }),
  "session.resetPassword": () => ({ input: { token: "none", password: PASSWORD }, passes: LINK }),
  "session.acceptInvitation": () => ({ input: { token: "none", password: PASSWORD }, passes: LINK }),
  "session.requestEmailVerification": () => ({ input: { email: email() } }),
  "session.verifyEmail": () => ({ input: { token: "none" }, passes: LINK }),
  "session.socketToken": () => ({ input: {} }),
  "settings.update": () => ({ input: { version: 1_000_000 } }),
  "products.list": () => ({ input: {} }),
  "products.get": ({ productId }) => ({ input: { id: productId }, isThere: true }),
  "products.get (a draft)": ({ draftId }) => ({ input: { id: draftId }, isThere: true }),
  "products.create": () => ({ input: { name: { ar: "أرز", en: "Rice" }, priceMinor: 500 } }),
  "products.update": () => ({ input: { id: newId(), priceMinor: 500 } }),
  "products.transition": () => ({ input: { id: newId(), to: "draft" } }),
  "products.delete": nobody,
  "categories.get": ({ categoryId }) => ({ input: { id: categoryId }, isThere: true }),
  "categories.get (hidden)": ({ hiddenCategoryId }) => ({ input: { id: hiddenCategoryId }, isThere: true }),
  "categories.save": () => ({ input: { name: { ar: "شاي", en: "Tea" } } }),
  "categories.delete": nobody,
  "units.save": () => ({ input: { id: newId(), sortOrder: 1 } }),
  "inventory.list": () => ({ input: {} }),
  "inventory.stock": ({ productId }) => ({ input: { productId }, isThere: true }),
  "inventory.stock (a draft)": ({ draftId }) => ({ input: { productId: draftId }, isThere: true }),
  "inventory.adjust": () => ({ input: { productId: newId(), type: "increment", quantity: "1" } }),
  "inventory.receive": () => ({ input: { lines: [{ productId: newId(), quantity: "1" }] } }),
  "inventory.setPolicy": ({ locationId }) => ({ input: { productId: newId(), locationId, safety: "1" } }),
  "inventory.movements": () => ({ input: {} }),
  "inventory.settleException": () => ({ input: { id: newId(), note: "Counted again" } }),
  "orders.priceCart": ({ productId }) => ({ input: { lines: [{ productId, quantity: "1" }] } }),
  "orders.place": ({ productId }) => ({ input: wish(productId) }),
  "orders.place (for a customer)": async ({ productId, customerId }) => ({
    input: { ...wish(productId), contact: undefined, customerId },
    isThere: true,
  }),
  "orders.track": ({ trackingToken }) => ({ input: { token: trackingToken }, isThere: true }),
  "orders.list": () => ({ input: {} }),
  "orders.get": ({ orderId }) => ({ input: { id: orderId }, isThere: true }),
  "orders.own": () => ({ input: {} }),
  "orders.getOwn": ({ orderId }) => ({ input: { id: orderId }, isThere: true }),
  "orders.getOwn (another's)": ({ otherOrderId }) => ({ input: { id: otherOrderId }, isThere: true }),
  "orders.transition": () => ({ input: { id: newId(), to: "confirmed" } }),
  "customers.list": () => ({ input: {} }),
  "customers.get": ({ customerId }) => ({ input: { id: customerId }, isThere: true }),
  "customers.save": () => ({ input: { id: newId(), city: "Marsa" } }),
  "customers.delete": nobody,
  "customers.register": () => ({ input: { name: "Sara", email: email(), password: PASSWORD } }),
  "customers.updateOwn": () => ({ input: { city: "Marsa" } }),
  "customers.deleteOwn": () => ({
    input: { currentPassword: "not this one" },
    passes: /^password\.wrong$/,
  }),
  "customers.saveAddress": () => ({ input: { line1: "12 Palm Street" } }),
  "customers.deleteAddress": nobody,
  "staff.updateOwn": () => ({ input: { locale: "en" } }),
  "staff.list": () => ({ input: {} }),
  "staff.get": ({ superAdminId }) => ({ input: { id: superAdminId }, isThere: true }),
  "staff.create": () => ({ input: { name: "New", email: email(), role: "courier" } }),
  "staff.create (with rights)": () => ({ input: { name: "New", email: email(), role: "picker" } }),
  "staff.create (a super_admin)": () => ({ input: { name: "New", email: email(), role: "super_admin" } }),
  "staff.update": () => ({ input: { id: newId(), name: "New" } }),
  "staff.update (a super_admin)": ({ superAdminId }) => ({ input: { id: superAdminId, name: "Owner" } }),
  "staff.update (their own role)": ({ superAdminId }, { accountId }) => ({
    input: { id: accountId ?? superAdminId, role: "courier" },
  }),
  "staff.invite": nobody,
  "staff.sendPasswordLink": nobody,
  "staff.sessions": nobody,
  "staff.endSessions": nobody,
  "staff.endSessions (a super_admin)": ({ superAdminId }) => ({ input: { id: superAdminId } }),
  "staff.resetSecondFactor": nobody,
  "staff.delete": nobody,
  "staff.delete (themselves)": ({ superAdminId }, { accountId }) => ({
    input: { id: accountId ?? superAdminId },
  }),
  "roles.save": () => ({ input: { slug: slug(), name: { ar: "دور", en: "Role" }, permissions: [] } }),
  "roles.save (with rights)": () => ({
    input: { slug: slug(), name: { ar: "دور", en: "Role" }, permissions: ["orders:write"] },
  }),
  "roles.delete": () => ({ input: { slug: slug() } }),
  "apiKeys.usage": () => ({ input: { days: 7 } }),
  "apiKeys.create": () => ({ input: { name: "Till", scopes: ["api_keys:read"] } }),
  "apiKeys.create (with rights)": () => ({ input: { name: "Till", scopes: ["orders:write"] } }),
  "apiKeys.update": () => ({ input: { id: newId(), name: "Till" } }),
  "apiKeys.rotate": () => ({ input: { id: newId(), overlapHours: 1 } }),
  "apiKeys.endFormer": nobody,
  "apiKeys.revoke": nobody,
  "companies.open": () => ({
    input: {
      slug: slug(),
      name: { ar: "دانة", en: "Dana" },
      owner: { name: "Dana", email: email() },
    },
  }),
  "companies.shopOf": () => ({ input: { host: "nobodys.example" } }),
  "companies.enter": () => ({ input: { id: newId() } }),
  "companies.update": () => ({ input: { id: newId(), isSuspended: true } }),
  "mails.list": () => ({ input: {} }),
  "mails.get": nobody,
  "mails.resend": nobody,
  "audit.list": () => ({ input: {} }),
  "audit.export": () => ({ input: { format: "csv" } }),
};

const wish = (productId: string) => {
  const { channel: _, ...order } = guestOrder([{ productId, quantity: "1" }]);
  return order;
};
const slug = () => `r${newId().replaceAll("-", "")}`;
