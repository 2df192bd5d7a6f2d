import { notFound } from "@mizan/contracts/errors";
import type { Permission } from "@mizan/contracts/permissions";
import type { AccountDoor } from "@mizan/core/identity";
import type { FileStorage } from "@mizan/core/media";
import type { Context } from "@mizan/core/platform";
import type { z } from "zod";
import { refuseInput } from "./input-issues";
import { projection } from "./projection";
import type { Shop } from "./shop-facts";

/** The documents whose contracts we serve; one tag each in the OpenAPI file. */
export type Family = "pms" | "store" | "sync";

/** Who may call a route: everybody, holders of a permission word, or customers who are signed in. */
export type RoutePermission = Permission | "public" | "customer";

/** A file that came in a multipart body. */
export interface UploadedFile {
  field: string;
  filename: string;
  bytes: Buffer;
}

/** A request whose parts fit the route's schemas. `version` is what `If-Match` names. */
export interface RouteInput<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  files: UploadedFile[];
  version: number | undefined;
}

type Parsed<Schema extends z.ZodType | undefined> = Schema extends z.ZodType ? z.infer<Schema> : undefined;
type MaybePromise<T> = T | Promise<T>;

/** What the translations may ask beside the request: the shop's currency and language, and what holds our pictures. */
export interface Door {
  ctx: Context;
  shop(): Promise<Shop>;
  /** The address that we are known by, where one is set. */
  publicUrl: string | undefined;
  storage: FileStorage;
  /** What log-ins and mailed links work with. */
  account(): Promise<AccountDoor>;
}

/**
 * How a REST endpoint is declared: what it takes, who may, the verb, and the two translations of the family's words.
 *
 * Shape  `from` request → the verb's input · `run` the verb · `to` its result → the answer. `version` gives what the
 *        ETag and `If-Match` go by. `shows`, on a public read of the catalogue, gives the products whose stock the
 *        answer tells, or null when any change may alter it; such answers are cached.
 */
export interface RouteSpec<
  Params extends z.ZodType | undefined,
  Query extends z.ZodType | undefined,
  Body extends z.ZodType | undefined,
  Input,
  Result,
  Answer extends z.ZodType,
> {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: `/${string}`;
  family: Family;
  summary: string;
  permission: RoutePermission;
  status?: 200 | 201;
  params?: Params;
  query?: Query;
  body?: Body;
  /**
   * Set where anybody may show a password, or the answer may let somebody in: it is in no cache, and not kept for repeats
   * of a key, in whose transaction passwords would be hashed and failures counted over another connection. Who opens
   * accounts for others is few, and is answered once for a key.
   */
  unkept?: boolean;
  /** The multipart fields that hold files, and how many of them at most. */
  upload?: { field: string; maxFiles: number };
  answer: Answer;
  from(request: RouteInput<Parsed<Params>, Parsed<Query>, Parsed<Body>>, door: Door): MaybePromise<Input>;
  run(ctx: Context, input: Input, door: Door): Promise<Result>;
  to(result: Result, door: Door, input: Input): MaybePromise<z.input<Answer>>;
  version?(result: Result): number;
  headers?(result: Result): Record<string, string>;
  shows?(result: Result, input: Input): string[] | null;
}

/** An answer before it is bytes. */
export interface RouteAnswer {
  body: unknown;
  version: number | null;
  headers: Record<string, string>;
  shows: string[] | null;
}

/** A declared endpoint with its types folded away: a row of the table. */
export interface Route {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: `/${string}`;
  family: Family;
  summary: string;
  permission: RoutePermission;
  status: number;
  upload: { field: string; maxFiles: number } | null;
  unkept: boolean;
  /** A public read of the catalogue: counted and cached as such. */
  readsCatalog: boolean;
  schemas: {
    params: z.ZodType | undefined;
    query: z.ZodType | undefined;
    body: z.ZodType | undefined;
    answer: z.ZodType;
  };
  /** Holds a request to the schemas; nothing is asked for it yet. */
  parse(raw: {
    params: unknown;
    query: unknown;
    body: unknown;
    files: UploadedFile[];
    version: number | undefined;
  }): ParsedRequest;
}

/** A request that fits the schemas. */
export interface ParsedRequest {
  /** Translates it, then gives what runs it: in the request's own context, or in a transaction around it. */
  prepare(door: Door): Promise<(ctx: Context) => Promise<RouteAnswer>>;
}

/** Declares an endpoint. */
export function route<
  Input,
  Result,
  Answer extends z.ZodType,
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(spec: RouteSpec<Params, Query, Body, Input, Result, Answer>): Route {
  return {
    method: spec.method,
    path: spec.path,
    family: spec.family,
    summary: spec.summary,
    permission: spec.permission,
    status: spec.status ?? 200,
    upload: spec.upload ?? null,
    unkept: spec.unkept ?? false,
    readsCatalog: spec.shows !== undefined,
    schemas: { params: spec.params, query: spec.query, body: spec.body, answer: spec.answer },
    parse(raw) {
      const request = {
        params: parsePart(spec.params, raw.params, "params"),
        query: parsePart(spec.query, raw.query, "query"),
        body: parsePart(spec.body, raw.body, "body"),
        files: raw.files,
        version: raw.version,
      };
      const project = projection(spec.answer, request.query);
      return { prepare: (door) => prepare(spec, request, door, project) };
    },
  };
}

async function prepare<
  Params extends z.ZodType | undefined,
  Query extends z.ZodType | undefined,
  Body extends z.ZodType | undefined,
  Input,
  Result,
  Answer extends z.ZodType,
>(
  spec: RouteSpec<Params, Query, Body, Input, Result, Answer>,
  request: RouteInput<Parsed<Params>, Parsed<Query>, Parsed<Body>>,
  door: Door,
  project: (body: unknown) => unknown,
): Promise<(ctx: Context) => Promise<RouteAnswer>> {
  const input = await spec.from(request, door);
  return async (ctx) => {
    const result = await spec.run(ctx, input, door);
    return {
      body: project(await spec.to(result, door, input)),
      version: spec.version?.(result) ?? null,
      headers: spec.headers?.(result) ?? {},
      shows: spec.shows?.(result, input) ?? null,
    };
  };
}

function parsePart<Schema extends z.ZodType | undefined>(
  schema: Schema | undefined,
  given: unknown,
  place: "params" | "query" | "body",
): Parsed<Schema> {
  const parsed = schema?.safeParse(given);
  // An id that cannot be one names nothing: that is for the caller the same as an unknown one.
  if (parsed?.error && place === "params") throw notFound("resource");
  if (parsed?.error) throw refuseInput(parsed.error, place);
  return parsed?.data as Parsed<Schema>;
}
