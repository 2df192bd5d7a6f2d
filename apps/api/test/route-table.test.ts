import { permissions } from "@mizan/contracts/permissions";
import { appRouter, permissionsOf } from "@mizan/trpc";
import { initTRPC } from "@trpc/server";
import fastify from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requireDeclared } from "../src/http/permissions";
import { registerRoutes } from "../src/http/register-routes";
import { routes } from "../src/rest";
import { openApi, type TestApi } from "./open-api";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe("the route table", () => {
  it("does not start with a route that does not say who may call it", () => {
    const [first] = routes;
    if (!first) throw new Error("The table is empty");
    const undeclared = { ...first };
    Reflect.deleteProperty(undeclared, "permission");
    expect(() => registerRoutes(fastify(), api.services, [undeclared])).toThrow(
      "POST /api/pms/products: nothing declares who may call it",
    );
  });

  it("and its like at the other doors: a procedure, a request over a socket", () => {
    const t = initTRPC.create();
    const undeclared = permissionsOf(t.router({ audit: { list: t.procedure.query(() => []) } }));
    expect(() => requireDeclared(undeclared)).toThrow("audit.list: nothing declares who may call it");
    expect(() => requireDeclared(permissionsOf(appRouter))).not.toThrow();
    expect(() => requireDeclared({ catch_up: undefined })).toThrow("catch_up");
  });

  it.each(
    routes
      .filter(({ permission }) => permission !== "public")
      .map((route) => [`${route.method} ${route.path}`, route] as const),
  )(
    "%s: 401 without a credential, 403 with every scope but its own",
    async (_name, { method, path, permission }) => {
      const url = path.replace(/:\w+/, "0199e0a4-2b57-7c31-9d5e-6f1f2a3b4c5d");
      const headers = { company: api.shop.companyId };
      expect((await api.call({ method, url, key: null, headers })).status).toBe(401);
      const [subject] = permission.split(":");
      const others = permissions.filter((word) => !word.startsWith(`${subject}:`));
      expect((await api.call({ method, url, key: await api.shop.newKey(others) })).status).toBe(403);
    },
  );
});
