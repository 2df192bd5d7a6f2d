import { type DomainError, errorTable, unauthorized } from "@mizan/contracts/errors";
import type { Permission } from "@mizan/contracts/permissions";
import { holdsPermission, permissionMissing } from "@mizan/core/access";
import type { AccountDoor, AccountLink, Principal } from "@mizan/core/identity";
import type { MailWriter } from "@mizan/core/mail";
import { type Actor, type Context, toRefusal } from "@mizan/core/platform";
import { type AnyTRPCRouter, initTRPC, TRPCError } from "@trpc/server";
import { toProblem } from "./problem";
import { transformer } from "./transformer";

/** What the API hands to the procedures: the verbs' context, who asks, and what signing in needs. */
export interface TrpcContext {
  context: Context;
  principal: Principal;
  /** Whose idempotency keys the caller may use. */
  keyOwner: string;
  /** What log-ins and mailed links work with. */
  door: AccountDoor;
  /** The address of a mailed link, for whoever caused it to hand over; null where mails are sent. */
  handOver(link: AccountLink): Promise<string | null>;
  /** Writes what the mails of the outbox say. */
  mails: MailWriter;
}

/** Who may call a procedure: everybody, whoever is signed in, holders of a permission word, or who runs the platform. */
export interface ProcedureMeta {
  permission: Permission | "public" | "account" | "operator";
}

const t = initTRPC
  .context<TrpcContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer,
    errorFormatter: ({ shape, error, ctx }) => {
      const problem = toProblem(error, ctx?.context.requestId ?? null);
      const { code, httpStatus, path } = shape.data;
      // Not the message of the error itself: that of a fault is a statement, a path, a name of ours.
      return { ...shape, message: problem.detail, data: { code, httpStatus, path, problem } };
    },
  });

export const router = t.router;

const declared = t.middleware(async ({ ctx, meta, next }) => {
  if (!meta) throw new Error("A procedure declares who may call it");
  const { actor } = ctx.context;
  const { permission } = meta;
  if (permission === "account" && actor.type !== "staff" && actor.type !== "customer")
    throw asTrpcError(unauthorized("credential.missing", "Sign in first"));
  if (permission !== "public" && permission !== "account" && !holds(actor, permission))
    throw asTrpcError(
      actor.type === "anonymous"
        ? unauthorized("credential.missing", "Sign in first")
        : permissionMissing(actor, permission),
    );
  const result = await next();
  if (result.ok) return result;
  const refusal = toRefusal(result.error.cause);
  if (refusal.code !== "INTERNAL") throw asTrpcError(refusal);
  return result;
});

const holds = (actor: Actor, permission: Permission | "operator") =>
  permission === "operator"
    ? actor.type === "staff" && actor.isOperator === true
    : holdsPermission(actor, permission);

/** A procedure and who may call it; the verb behind it asks again for the rows it touches. */
export const procedure = (permission: ProcedureMeta["permission"]) =>
  t.procedure.meta({ permission }).use(declared);

/** The procedures of a router by their paths, each with what it declares; one that declares nothing has no value. */
export const permissionsOf = ({ _def: { procedures } }: AnyTRPCRouter) =>
  Object.fromEntries(
    Object.entries<{ _def: { meta?: unknown } }>(procedures).map(([path, { _def }]) => [
      path,
      (_def.meta as ProcedureMeta | undefined)?.permission,
    ]),
  );

const asTrpcError = (error: DomainError) =>
  new TRPCError({ code: errorTable[error.code].trpc, message: error.message, cause: error });
