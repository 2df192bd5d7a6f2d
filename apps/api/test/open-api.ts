import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Permission, permissions } from "@mizan/contracts/permissions";
import { sealCustomer } from "@mizan/core/customers";
import { createApiKey } from "@mizan/core/identity";
import { newId } from "@mizan/core/platform";
import { newSigningKey, openShop, type Shop, TEST_ENCRYPT_PASSWORD } from "@mizan/core/testing";
import { createTestDatabase } from "@mizan/db/testing";
import type { FastifyInstance, InjectOptions } from "fastify";
import { buildApp } from "../src/app";
import { readEnv } from "../src/env";
import { createServices, type ServiceOverrides, type Services } from "../src/services";

const [signingKey, linkKey] = [newSigningKey(), newSigningKey()];

/** A company with an API key that holds every scope. */
export interface ApiShop extends Shop {
  key: string;
  /** Another key of the company. */
  newKey(scopes: Permission[]): Promise<string>;
}

/** An answer as tests look at it. */
export interface Answer<Body> {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  text: string;
  body: Body;
}

/** The app over a database of its own, with two companies alike. */
export interface TestApi {
  app: FastifyInstance;
  services: Services;
  shop: ApiShop;
  twin: ApiShop;
  /** The database for its owner, whom no policy holds. */
  ownerUrl: string;
  /** The texts of the statements that were sent since the last `forgetStatements`. */
  statements: string[];
  forgetStatements(): void;
  /** Sends a request, with the first company's key unless another one, or null for none, is named. */
  call<Body = Record<string, unknown>>(request: CallOptions): Promise<Answer<Body>>;
  close(): Promise<void>;
}

export interface CallOptions {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" | "HEAD";
  url: string;
  key?: string | null;
  headers?: Record<string, string>;
  body?: unknown;
  /** From where it comes. */
  address?: string;
}

/** Limits that no test reaches by accident. */
const GENEROUS = {
  RATE_LIMIT_INTEGRATOR: "100000/1m",
  RATE_LIMIT_ANONYMOUS: "100000/1m",
  RATE_LIMIT_CATALOG: "100000/1m",
  RATE_LIMIT_VISITOR: "100000/1m",
  API_RATE_LIMIT: "100000/1m",
};

/** The app over the services that some variables make, without a database of its own. */
export async function startApp(variables: Record<string, string>, overrides: ServiceOverrides = {}) {
  const env = readEnv({
    NODE_ENV: "test",
    JWT_SECRET: signingKey,
    JWT_SECRET_FOR_VERIFY: linkKey,
    ENCRYPT_PASSWORD: TEST_ENCRYPT_PASSWORD,
    LOG_LEVEL: "silent",
    ...GENEROUS,
    ...variables,
  });
  const services = await createServices(env, overrides);
  const app = await buildApp(services);
  holdAnswersToTheirSchemas(app);
  await app.ready();
  const close = async () => {
    await app.close();
    await services.close();
  };
  return { app, services, close };
}

export async function openApi(
  variables: Record<string, string> = {},
  overrides: ServiceOverrides = {},
): Promise<TestApi> {
  const testDatabase = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "mizan-api-"));
  const statements: string[] = [];
  const started = await startApp(
    { DATABASE_URL: testDatabase.appUrl, DATA_DIR: dataDir, ...variables },
    { observe: (text) => statements.push(text), ...overrides },
  );
  const { app, services } = started;
  const shop = await openApiShop(services);
  const twin = await openApiShop(services);
  return {
    app,
    services,
    shop,
    twin,
    ownerUrl: testDatabase.ownerUrl,
    statements,
    forgetStatements: () => void statements.splice(0),
    async call<Body>({ method = "GET", url, key = shop.key, headers = {}, body, address }: CallOptions) {
      const request: InjectOptions = {
        method,
        url,
        headers: { ...(key ? { "x-api-key": key } : {}), ...headers },
      };
      if (address) request.remoteAddress = address;
      if (body !== undefined) request.payload = body as InjectOptions["payload"];
      const answer = await app.inject(request);
      const json = /json/.test(String(answer.headers["content-type"])) && answer.body !== "";
      return {
        status: answer.statusCode,
        headers: answer.headers,
        text: answer.body,
        body: (json ? answer.json() : undefined) as Body,
      };
    },
    async close() {
      await started.close();
      await testDatabase.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function openApiShop({ database }: Services): Promise<ApiShop> {
  const shop = await openShop(database);
  const newKey = async (scopes: Permission[]) =>
    (await createApiKey(shop.as(), { name: "test", scopes })).secret;
  return { ...shop, newKey, key: await newKey([...permissions]) };
}

/** A buyer with an account. */
export async function addCustomer(shop: Shop): Promise<string> {
  const id = newId();
  const ctx = shop.as();
  const sealed = await sealCustomer(ctx, id, { phone: "+966500000001" });
  await ctx.db.customer.create({ data: { companyId: shop.companyId, id, name: "Huda", ...sealed } });
  return id;
}

/** Every answer of the table must be exactly what its schema says: nothing missing, nothing more. */
function holdAnswersToTheirSchemas(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    const { route } = request.routeOptions.config;
    if (!route || reply.statusCode >= 300 || request.url.includes("fields=")) return payload;
    if (typeof payload !== "string" && !Buffer.isBuffer(payload)) return payload;
    if (reply.getHeader("content-encoding")) return payload;
    const body: unknown = JSON.parse(payload.toString());
    const parsed = route.schemas.answer.parse(body);
    if (!isDeepStrictEqual(parsed, body))
      throw new Error(`${route.method} ${route.path} answers more than it says`);
    return payload;
  });
}
