import { type Permission, permissions, type RoleSlug, SUPER_ADMIN } from "@mizan/contracts/permissions";
import { saveCategory } from "@mizan/core/catalog";
import { setOperator } from "@mizan/core/companies";
import { issueSocketToken, loadAccount, type Principal } from "@mizan/core/identity";
import { placeOrder } from "@mizan/core/orders";
import { createContext, newId } from "@mizan/core/platform";
import { addCustomer, addStaff, guestOrder, signedIn } from "@mizan/core/testing";
import { Database } from "@mizan/db";
import { type Background, prepareBackground } from "../../src/background";
import { openApi, type TestApi } from "../open-api";
import { type Column, columns, people } from "./access-matrix";

/** One who calls: what their requests and their sockets show of them. */
export interface Caller {
  column: Column;
  headers: Record<string, string>;
  /** Of somebody like them, for calls that end all sessions of who makes them. */
  headersOfTwin(): Promise<Record<string, string>>;
  socketToken(): Promise<string>;
  /** Their own account, where they have one. */
  accountId: string | null;
}

/** What calls name. */
export interface Things {
  productId: string;
  draftId: string;
  slug: string;
  draftSlug: string;
  productUnitId: string;
  locationId: string;
  categoryId: string;
  categorySlug: string;
  hiddenCategoryId: string;
  hiddenCategorySlug: string;
  /** An order of the customer who calls, and of the link that the tracker has. */
  orderId: string;
  trackingToken: string;
  /** An order of somebody else. */
  otherOrderId: string;
  superAdminId: string;
  customerId: string;
  customerEmail: string;
  courierEmail: string;
  freshRefreshToken(): Promise<string>;
  /** What the first step of a log-in gives. */
  freshChallenge(): Promise<string>;
}

/** The whole app, listening, with somebody for each column. */
export interface Ground {
  api: TestApi;
  url: string;
  callers: Record<Column, Caller>;
  things: Things;
  close(): Promise<void>;
}

/** What a socket may send in a minute. */
export const MOST_MESSAGES = 60;

/** How long a busy machine may take to open it. */
export const PATIENCE_MS = 90_000;

export const PASSWORD = "correct horse battery staple";

export async function openGround(): Promise<Ground> {
  const api = await openApi({ RATE_LIMIT_SOCKET_MESSAGES: `${MOST_MESSAGES}/1m` });
  const background = prepareBackground(api.app.server, api.services);
  await background.start();
  const url = await api.app.listen({ host: "127.0.0.1", port: 0 });
  await api.shop.as().db.company.update({ where: { id: api.shop.companyId }, data: { isDefault: true } });
  const things = await openThings(api);
  const callers = await openCallers(api, things);
  return { api, url, callers, things, close: () => close(api, background) };
}

async function close(api: TestApi, background: Background): Promise<void> {
  background.disconnect();
  await api.close();
  await background.close();
}

async function openThings(api: TestApi): Promise<Things> {
  const { shop, services } = api;
  const { database } = services;
  const [product, draft] = [
    await shop.addProduct({ stock: ["1000"], reorderPoint: "900" }),
    await shop.addProduct({ stock: ["10"], status: "draft" }),
  ];
  const slugs = await shop.as().db.product.findMany({ select: { id: true, slug: true } });
  const slugOf = (id: string) => slugs.find((row) => row.id === id)?.slug ?? "";
  const category = await saveCategory(shop.as(), { name: { ar: "أرز", en: "Rice" } });
  const hidden = await saveCategory(shop.as(), { name: { ar: "مخفي", en: "Hidden" }, isActive: false });
  const customerId = await addCustomer(database, shop.companyId, {
    email: emailOf("customer"),
    password: PASSWORD,
  });
  const superAdminId = await addStaff(database, shop.companyId, {
    email: "owner@example.test",
    password: PASSWORD,
  });
  const { contact: _, ...wish } = guestOrder([{ productId: product.id, quantity: "1" }]);
  const order = await placeOrder(shop.as(), { ...wish, customerId });
  const other = await placeOrder(shop.as(), guestOrder([{ productId: product.id, quantity: "1" }]));
  return {
    productId: product.id,
    productUnitId: product.unitId,
    draftId: draft.id,
    slug: slugOf(product.id),
    draftSlug: slugOf(draft.id),
    locationId: shop.locationIds[0],
    categoryId: category.id,
    categorySlug: category.slug,
    hiddenCategoryId: hidden.id,
    hiddenCategorySlug: hidden.slug,
    orderId: order.id,
    trackingToken: order.trackingToken,
    otherOrderId: other.id,
    superAdminId,
    customerId,
    customerEmail: emailOf("customer"),
    courierEmail: emailOf("courier"),
    freshRefreshToken: async () => (await tokensOf(api, "staff", superAdminId)).refresh,
    freshChallenge: async () => (await tokensOf(api, "staff", superAdminId)).challenge,
  };
}

async function openCallers(api: TestApi, things: Things): Promise<Record<Column, Caller>> {
  const made = await Promise.all(
    columns.map(async (column) => [column, await openCaller(api, things, column)] as const),
  );
  return Object.fromEntries(made) as Record<Column, Caller>;
}

async function openCaller(api: TestApi, things: Things, column: Column): Promise<Caller> {
  const { shop, services } = api;
  const company = { company: shop.companyId };
  if (column === "anonymous" || column === "tracker") {
    const stranger: Principal = {
      companyId: shop.companyId,
      actor: { type: "anonymous" },
      credential: "anonymous",
    };
    const orderId = column === "tracker" ? things.orderId : undefined;
    const socketToken = async () => (await issueSocketToken(services, stranger, orderId)).token;
    // A tracker has nothing but the token of their socket, which opens no other door.
    const headers = column === "tracker" ? bearer(await socketToken()) : company;
    return { column, headers, headersOfTwin: async () => headers, socketToken, accountId: null };
  }
  if (!isPerson(column)) {
    const secret = await shop.newKey([column.slice("key ".length) as Permission]);
    const headers = { "x-api-key": secret };
    return {
      column,
      headers,
      headersOfTwin: async () => headers,
      socketToken: async () => secret,
      accountId: null,
    };
  }
  const kind = column === "customer" ? "customer" : "staff";
  const email = emailOf(column);
  const accountId = kind === "customer" ? things.customerId : await hire(api, column, email);
  return {
    column,
    accountId,
    headers: bearer((await tokensOf(api, kind, accountId)).access),
    headersOfTwin: async () => {
      const twin = { email: `${newId()}@example.test`, password: PASSWORD };
      const id =
        kind === "customer"
          ? await addCustomer(services.database, shop.companyId, twin)
          : await hire(api, column, twin.email);
      return bearer((await tokensOf(api, kind, id)).access);
    },
    socketToken: async () => {
      const principal = await signedIn(services.database, shop.companyId, kind, accountId);
      return (await issueSocketToken(services, principal)).token;
    },
  };
}

const isPerson = (column: Column): column is (typeof people)[number] =>
  people.some((person) => person === column);

const emailOf = (column: Column) => `${column.replace("+", "-all")}@example.test`;

/** Everybody but an admin has the permissions of their role; `admin+` lists every one, and `admin` none. */
async function hire(api: TestApi, column: Column, email: string): Promise<string> {
  const { services, shop } = api;
  const role: RoleSlug = column === "operator" ? SUPER_ADMIN : column.replace("+", "");
  const id = await addStaff(services.database, shop.companyId, { email, password: PASSWORD, role });
  if (column === "operator") await makeOperator(api, email);
  if (column === "admin+")
    await shop.as().db.staff.update({
      where: { companyId_id: { companyId: shop.companyId, id } },
      data: { permissions: [...permissions] },
    });
  return id;
}

async function makeOperator({ ownerUrl, shop }: TestApi, email: string): Promise<void> {
  const owner = new Database({ url: ownerUrl, poolSize: 1 });
  const { actor, abilities, vault } = shop.as();
  const ctx = createContext({ company: owner.forCompany(shop.companyId), actor, abilities, vault });
  await setOperator(ctx, { email, isOperator: true });
  await owner.close();
}

/** What a log-in would give, without the time that a password takes. */
async function tokensOf({ services, shop }: TestApi, kind: "staff" | "customer", id: string) {
  const { actor } = await signedIn(services.database, shop.companyId, kind, id);
  const account = await loadAccount(shop.as(), kind, id);
  if (!account || !("sessionId" in actor) || !actor.sessionId) throw new Error("Only an account signs in");
  const { name, email, role, companyId: company, sessionVersion: sv } = account;
  const subject = { id, name, email, role, company, sv, sid: actor.sessionId };
  return {
    access: await services.tokens.issueAccess(subject),
    refresh: await services.tokens.issueRefresh(subject, 1),
    challenge: await services.tokens.issueChallenge(subject),
  };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
