import { conflict } from "@mizan/contracts/errors";
import { type OrderStatus, orderTransitions, type PaymentStatus } from "@mizan/contracts/order-status";
import type { Order, TransitionOrderInput } from "@mizan/contracts/orders";
import { canBecome, nextStates } from "@mizan/contracts/state-machine";
import { sql } from "@mizan/db";
import { authorize } from "../access";
import { recordLast } from "../audit";
import {
  loadTotals,
  type MovementRow,
  returnStock,
  type Settlement,
  settleReservation,
  stockEvents,
} from "../inventory";
import {
  actorId,
  actorName,
  type Context,
  inTransaction,
  type NewEvent,
  refuseStale,
  toInstant,
} from "../platform";
import { loadLockedOrder } from "./get-order";
import { orderFacts } from "./order-facts";
import { mailOrderStatus } from "./order-mails";

/**
 * Moves an order along its machine, with all that follows for stock and payment.
 *
 * Shipping, or completing at the counter, takes the reserved stock out of the house; cancelling sets it free; refunding
 * takes it back. Cash on delivery is paid when the goods are handed over.
 *
 * Errors  NOT_FOUND order · CONFLICT transition.illegal {from, to, allowed}, stock.missing when goods are to leave that
 *         are not on the shelf · PRECONDITION_FAILED with `theirs`.
 * Emits   order.status_changed, stock.changed, stock.low; mail.queued for a buyer with an address.
 * Source  seeds/000 "Update Order Status"; seeds/002 "Order Status Flow".
 */
export async function transitionOrder(ctx: Context, input: TransitionOrderInput): Promise<Order> {
  authorize(ctx, "update", "Order");
  return applyTransition(ctx, input, input.to === "cancelled" ? "release" : "fulfil");
}

/** The same, saying how held stock ends; for verbs that have asked for permission themselves. */
export function applyTransition(
  ctx: Context,
  input: TransitionOrderInput,
  settlement: Settlement,
): Promise<Order> {
  return inTransaction(ctx, async (tx) => {
    const before = await loadLockedOrder(tx, input.id);
    authorize(tx, "update", "Order", { id: before.id, customerId: before.customerId });
    refuseStale(input.version, before);
    if (!canBecome(orderTransitions, before.status, input.to)) throw illegal(before.status, input.to);

    const movements = await settleStock(tx, before, input.to, settlement);
    const at = tx.now();
    const payment = paymentAfter(before, input.to);
    const delivery = input.to === "delivered" ? "delivered" : input.to === "cancelled" ? "cancelled" : null;
    await tx.sql(sql`
      WITH step AS (
        INSERT INTO "OrderStep" ("companyId", "orderId", seq, "prevSeq", "fromStatus", "toStatus", note, "actorId",
          "actorName", at)
        VALUES (${tx.companyId}::uuid, ${before.id}::uuid, ${before.timeline.length + 1}::int,
          ${before.timeline.length}::int, ${before.status}, ${input.to}, ${input.note ?? null}, ${actorId(tx.actor)},
          ${actorName(tx.actor)}, ${at}::timestamptz)
      )
      UPDATE "Order" SET status = ${input.to}, "paymentStatus" = ${payment},
        "deliveryStatus" = coalesce(${delivery}, "deliveryStatus"), version = version + 1, "updatedAt" = ${at}::timestamptz
      WHERE "companyId" = ${tx.companyId}::uuid AND id = ${before.id}::uuid`);

    const after: Order = {
      ...before,
      status: input.to,
      paymentStatus: payment,
      deliveryStatus: delivery ?? before.deliveryStatus,
      version: before.version + 1,
      updatedAt: toInstant(at),
      allowed: [...nextStates(orderTransitions, input.to)],
      timeline: [
        ...before.timeline,
        {
          seq: before.timeline.length + 1,
          from: before.status,
          to: input.to,
          note: input.note ?? null,
          actorName: actorName(tx.actor),
          at: toInstant(at),
        },
      ],
    };
    const changed: NewEvent = {
      type: "order.status_changed",
      subjectId: before.id,
      payload: { ...orderFacts(after), from: before.status, note: input.note ?? null },
    };
    const moved = movements.map((movement) => movement.productId);
    const events = moved.length > 0 ? stockEvents(movements, await loadTotals(tx, moved)) : [];
    recordLast(
      tx,
      {
        action: "order.status_changed",
        subjectType: "Order",
        subjectId: before.id,
        before: { status: before.status, paymentStatus: before.paymentStatus },
        after: {
          status: after.status,
          paymentStatus: after.paymentStatus,
          ...(input.note ? { note: input.note } : {}),
        },
      },
      [changed, ...mailOrderStatus(tx, after), ...events],
    );
    return after;
  });
}

/** The refusal of a move that the machine does not have. */
export const illegal = (from: OrderStatus, to: OrderStatus) =>
  conflict("transition.illegal", `An order that is ${from} cannot become ${to}`, {
    from,
    to,
    allowed: nextStates(orderTransitions, from),
  });

async function settleStock(
  tx: Context,
  order: Order,
  to: OrderStatus,
  settlement: Settlement,
): Promise<MovementRow[]> {
  const source = `order/${order.id}`;
  const leavesTheHouse = to === "shipped" || (to === "completed" && order.status === "processing");
  if (leavesTheHouse || to === "cancelled") {
    const movements = await settleReservation(tx, source, settlement);
    if (leavesTheHouse) await countSold(tx, order.id, 1);
    return movements;
  }
  if (to === "refunded") {
    const movements = await returnStock(tx, source, "refund");
    await countSold(tx, order.id, -1);
    return movements;
  }
  return [];
}

/** Locks the products in the order of their ids, and after the levels, as everybody does. */
async function countSold(tx: Context, orderId: string, sign: 1 | -1): Promise<void> {
  await tx.sql(sql`
    WITH sold AS MATERIALIZED (
      SELECT p.id, l.quantity
      FROM (
        SELECT "productId", sum("basicQuantity") AS quantity FROM "OrderLine"
        WHERE "companyId" = ${tx.companyId}::uuid AND "orderId" = ${orderId}::uuid GROUP BY 1
      ) l
      JOIN "Product" p ON p."companyId" = ${tx.companyId}::uuid AND p.id = l."productId"
      ORDER BY p.id FOR NO KEY UPDATE OF p
    )
    UPDATE "Product" p SET "soldQuantity" = least(greatest(p."soldQuantity" + ${sign}::int * sold.quantity, 0), 99999999999)
    FROM sold
    WHERE p."companyId" = ${tx.companyId}::uuid AND p.id = sold.id`);
}

function paymentAfter(order: Order, to: OrderStatus): PaymentStatus {
  if (order.paymentMethod === "cod" && (to === "delivered" || to === "completed")) return "paid";
  return to === "refunded" && order.paymentStatus === "paid" ? "refunded" : order.paymentStatus;
}
