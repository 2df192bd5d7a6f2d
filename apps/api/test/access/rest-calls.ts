import { newId } from "@mizan/core/platform";
import { type Caller, PASSWORD, type Things } from "./ground";

/** What a call sends. `passes`: refusals with this reason say that the caller was let through. */
export interface RestCall {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: object;
  passes?: RegExp;
  /** The thing that it names is there: a 404 hides it. */
  isThere?: boolean;
}

type MakeCall = (things: Things, caller: Caller) => RestCall | Promise<RestCall>;

const nobody = { id: newId() };
const email = () => `${newId()}@example.test`;
/** Links are not let through for who shows them: what they hold is looked at after the caller. */
const LINK = /^link\./;

/**
 * What is sent where an operation wants something: good input, so that what refuses a caller is who they are. What would
 * change things for the next caller names nothing that is there.
 */
export const restCalls: Record<string, MakeCall> = {
  // What does not feel well says so with 503, to everybody.
  "GET /health": () => ({ passes: /^$/ }),
  "GET /health/ready": () => ({ passes: /^$/ }),
  "POST /api/pms/products": () => ({ body: { name: "Rice", price: 5 } }),
  "GET /api/pms/products/:id": ({ draftId }) => ({ params: { id: draftId }, isThere: true }),
  "PATCH /api/pms/products/:id": () => ({ params: nobody, body: { price: 5 } }),
  "PUT /api/pms/products/:id/publish": () => ({ params: nobody, body: { status: "draft" } }),
  "POST /api/pms/orders": ({ productId }) => ({
    body: { items: [{ productId, quantity: 1 }], customerId: newId(), shippingAddress: "1 Sea Street" },
  }),
  "GET /api/pms/orders/:id": ({ orderId }) => ({ params: { id: orderId }, isThere: true }),
  "PATCH /api/pms/orders/:id/status": () => ({ params: nobody, body: { status: "confirmed" } }),
  "GET /api/products/search": () => ({ query: { q: "rice" } }),
  "GET /api/products/category/:categoryId": ({ categoryId }) => ({ params: { categoryId }, isThere: true }),
  "GET /api/products/category/:categoryId (hidden)": ({ hiddenCategoryId }) => ({
    params: { categoryId: hiddenCategoryId },
    isThere: true,
  }),
  "GET /api/products/:id": ({ productId }) => ({ params: { id: productId }, isThere: true }),
  "GET /api/products/:id (a draft)": ({ draftId }) => ({ params: { id: draftId }, isThere: true }),
  "GET /api/products/slug/:slug": ({ slug }) => ({ params: { slug }, isThere: true }),
  "GET /api/products/slug/:slug (a draft)": ({ draftSlug }) => ({
    params: { slug: draftSlug },
    isThere: true,
  }),
  "DELETE /api/products/:id": () => ({ params: nobody }),
  "GET /api/product-units/product/:productId": ({ productId }) => ({ params: { productId }, isThere: true }),
  "GET /api/product-units/product/:productId (a draft)": ({ draftId }) => ({
    params: { productId: draftId },
    isThere: true,
  }),
  "GET /api/inventory/stock/:productId": ({ draftId }) => ({ params: { productId: draftId }, isThere: true }),
  "POST /api/inventory/adjust": () => ({ body: { productId: newId(), quantity: 1, type: "increment" } }),
  "GET /api/category/:id": ({ categoryId }) => ({ params: { id: categoryId }, isThere: true }),
  "GET /api/category/:id (hidden)": ({ hiddenCategoryId }) => ({
    params: { id: hiddenCategoryId },
    isThere: true,
  }),
  "GET /api/category/slug/:slug": ({ categorySlug }) => ({ params: { slug: categorySlug }, isThere: true }),
  "POST /api/category": () => ({ body: { name: { en: "Tea", ar: "شاي" } } }),
  "PUT /api/category/:id": () => ({ params: nobody, body: { sortOrder: 1 } }),
  "DELETE /api/category/:id": () => ({ params: nobody }),
  "DELETE /api/upload/:filename": () => ({ params: { filename: "none.webp" } }),
  "POST /api/customer/login": ({ customerEmail }) => ({ body: { email: customerEmail, password: PASSWORD } }),
  "POST /api/admin/login": ({ courierEmail }) => ({ body: { email: courierEmail, password: PASSWORD } }),
  "POST /api/mobile-delivery/login": ({ courierEmail }) => ({
    body: { email: courierEmail, password: PASSWORD },
  }),
  "POST /api/login": ({ courierEmail }) => ({ body: { username: courierEmail, password: PASSWORD } }),
  "POST /api/admin/login/second-factor": async ({ freshChallenge }) => ({
    body: { challenge: await freshChallenge(), code: "000000" },
    passes: /^second_factor\.wrong$/,
  }),
  "POST /api/customer/forget-password": () => ({ body: { email: email() } }),
  "POST /api/admin/forget-password": () => ({ body: { email: email() } }),
  "POST /api/customer/reset-password": () => ({ body: { token: "none", password: PASSWORD }, passes: LINK }),
  "POST /api/admin/reset-password": () => ({ body: { token: "none", password: PASSWORD }, passes: LINK }),
  "POST /api/customer/email-verification": () => ({ body: { token: "none" }, passes: LINK }),
  "POST /api/customer/register": () => ({ body: { name: "Sara", email: email(), password: PASSWORD } }),
  "PUT /api/customer/profile": () => ({ body: { city: "Marsa" } }),
  "GET /api/customer/:id": () => ({ params: nobody }),
  "DELETE /api/customer/:id": () => ({ params: nobody }),
  "POST /api/admin": () => ({ body: { name: "New", email: email(), role: "courier" } }),
  "GET /api/admin/:id": ({ superAdminId }) => ({ params: { id: superAdminId }, isThere: true }),
  "PUT /api/admin/:id": () => ({ params: nobody, body: { name: "New" } }),
  "PUT /api/admin/:id (a super_admin)": ({ superAdminId }) => ({
    params: { id: superAdminId },
    body: { name: "Owner" },
  }),
  "PUT /api/admin/:id (their own role)": ({ superAdminId }, { accountId }) => ({
    params: { id: accountId ?? superAdminId },
    body: { role: "courier" },
  }),
  "DELETE /api/admin/:id": () => ({ params: nobody }),
};
