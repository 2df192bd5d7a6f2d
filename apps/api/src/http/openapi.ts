import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { HealthReport } from "./health";
import { Problem } from "./problem";
import type { Family, Route, RoutePermission } from "./route";

const tags: Record<Family, string> = {
  pms: "For integrators' servers: products, orders and stock, with an API key.",
  store: "For web shops and their admin tools: the catalogue, pictures and settings.",
  sync: "For shop devices.",
};

/** What may go wrong everywhere: also a public route refuses a credential that does not hold. */
const commonProblems = [400, 401, 403, 429, 503];

/** The OpenAPI document of the table: every schema is the one that requests are parsed with. */
export function describeApi(routes: Route[]) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(route) };
  }
  paths["/health"] = { get: describeHealth() };
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Mizan API",
      version: "1.0.0",
      description:
        "One back office for a retailer. Prices are numbers in major units of the shop's currency; times are RFC 3339 in UTC. " +
        "Refusals are problem documents (RFC 9457). Every change that lists an Idempotency-Key takes one.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        apiKey: {
          type: "apiKey",
          in: "header",
          name: "X-API-Key",
          description:
            "What a key that begins with `mz_test_` writes is checked and answered like that of an `mz_live_` one, and not kept; its answers say `X-Environment: test`.",
        },
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      },
    },
  });
}

function describeRoute(route: Route): ZodOpenApiOperationObject {
  const { params, query, body, answer } = route.schemas;
  return {
    tags: [route.family],
    summary: route.summary,
    operationId: operationId(route),
    ...(route.permission === "public"
      ? { security: [{}, { apiKey: [] }, { bearer: [] }] }
      : {
          ...needs(route.permission),
        }),
    requestParams: {
      ...(params instanceof z.ZodObject ? { path: params } : {}),
      ...(query instanceof z.ZodObject ? { query } : {}),
      header: requestHeaders(route),
    },
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: body } } } } : {}),
    ...(route.upload ? { requestBody: { required: true, content: uploadContent(route.upload) } } : {}),
    responses: {
      [String(route.status)]: {
        description: route.status === 201 ? "Made" : "OK",
        content: { "application/json": { schema: answer } },
      },
      ...Object.fromEntries(
        problemStatuses(route).map((status) => [String(status), problemResponse(status)]),
      ),
    },
  };
}

const needs = (
  permission: Exclude<RoutePermission, "public">,
): Pick<ZodOpenApiOperationObject, "security" | "description"> =>
  permission === "customer"
    ? { security: [{ bearer: [] }], description: "Needs the token of a customer." }
    : {
        security: [{ apiKey: [] }, { bearer: [] }],
        description: `Needs the permission \`${permission}\`.`,
      };

const requestHeaders = (route: Route) =>
  z.object({
    company: z
      .string()
      .optional()
      .meta({ description: "Slug or id of the company, where no credential names one" }),
    ...(route.method === "GET"
      ? { "If-None-Match": z.string().optional() }
      : {
          ...(route.unkept
            ? {}
            : {
                "Idempotency-Key": z.string().max(255).optional().meta({
                  description: "A repeat with the same key gets the first answer, for 24 hours",
                }),
              }),
          "If-Match": z.string().optional().meta({ description: "The ETag that the change is meant for" }),
        }),
  });

const uploadContent = ({ field, maxFiles }: { field: string; maxFiles: number }) => {
  const file = { type: "string", format: "binary" } as const;
  const schema = maxFiles === 1 ? file : { type: "array" as const, items: file, maxItems: maxFiles };
  return {
    "multipart/form-data": {
      schema: { type: "object" as const, properties: { [field]: schema }, required: [field] },
    },
  };
};

function problemStatuses(route: Route): number[] {
  const mutates = route.method !== "GET";
  return [
    ...commonProblems,
    ...(route.schemas.params ? [404] : []),
    ...(mutates ? [404, 409, 412, 413, 415, 422] : []),
  ].filter((status, index, all) => all.indexOf(status) === index);
}

const problemWords: Record<number, string> = {
  400: "Malformed; `errors` names the fields",
  401: "No credential, or one that does not hold",
  403: "Known, but not allowed",
  404: "Absent, or another company's",
  409: "The state does not allow it",
  412: "If-Match is stale",
  413: "Too large",
  415: "A type that is not supported",
  422: "Well-formed, but refused by a rule",
  429: "Too many requests",
  503: "Temporarily unavailable",
};

const problemResponse = (status: number) => ({
  description: problemWords[status] ?? "",
  content: { "application/problem+json": { schema: Problem } },
});

const operationId = ({ method, path }: Route) =>
  `${method.toLowerCase()}${path
    .split(/[/:-]/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}`;

const describeHealth = (): ZodOpenApiOperationObject => ({
  tags: ["pms"],
  summary: "System health",
  operationId: "getHealth",
  security: [{}],
  responses: {
    "200": { description: "Serving", content: { "application/json": { schema: HealthReport } } },
    "503": { description: "The database is away", content: { "application/json": { schema: HealthReport } } },
  },
});
